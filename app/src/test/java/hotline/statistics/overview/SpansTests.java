package hotline.statistics.overview;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.statistics.Window;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpansTests {

    @Test
    void aMonthIsComparedWithTheMonthBeforeUpToTheSameDay() {
        assertThat(before("2026-11-29", "month")).isEqualTo(window("2026-10-01", "2026-10-29"));
    }

    @Test
    void theEndOfAShorterMonthIsItsOwn() {
        assertThat(before("2026-03-31", "month")).isEqualTo(window("2026-02-01", "2026-02-28"));
    }

    @Test
    void aYearIsComparedWithTheYearBeforeUpToTheSameDate() {
        assertThat(Spans.before(new Spans(LocalDate.parse("2024-02-29")).year(), "year"))
                .isEqualTo(window("2023-01-01", "2023-02-28"));
    }

    @Test
    void theTwelveMonthsEndWithTheRunningOne() {
        assertThat(new Spans(LocalDate.parse("2026-03-05")).months())
                .hasSize(12)
                .startsWith(window("2025-04-01", "2025-04-30"))
                .endsWith(window("2026-03-01", "2026-03-05"));
    }

    private static Window before(String today, String key) {
        return Spans.before(new Spans(LocalDate.parse(today)).month(), key);
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }
}
