package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialCalendarVectorsTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());
    private static final RulePack PACK = RulePacks.shipped();

    @ParameterizedTest
    @CsvSource({
        "2023-12-22, 2023-12-29", "2023-12-25, 2024-01-02", "2023-12-29, 2024-01-08", "2023-09-22, 2023-10-07",
        "2023-09-27, 2023-10-10", "2023-01-19, 2023-01-31", "2024-02-07, 2024-02-20", "2025-09-30, 2025-10-14"
    })
    void fiveWorkingDaysEndWithTheirLastDay(LocalDate received, LocalDate last) {
        Deadline deadline = completion("help", received.atTime(10, 0));

        assertThat(Deadlines.shown(deadline.due(), WorkingCalendar.CHINA)).isEqualTo(last + " 24:00");
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void aConsultationHasThreeWorkingDays() {
        Deadline deadline = completion("consultation", LocalDateTime.parse("2023-09-28T10:00"));

        assertThat(Deadlines.shown(deadline.due(), WorkingCalendar.CHINA)).isEqualTo("2023-10-09 24:00");
    }

    @ParameterizedTest
    @CsvSource({"2018-06-01", "2018-12-28", "2026-12-28", "2027-03-01"})
    void yearsWithoutANoticeGiveProvisionalDeadlines(LocalDate received) {
        Deadline deadline = completion("help", received.atTime(10, 0));

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.explanation().text()).contains("暂定");
    }

    @Test
    void explainsEveryStepInWords() {
        Deadline deadline = completion("help", LocalDateTime.parse("2023-09-22T10:00"));

        assertThat(deadline.explanation().text())
                .isEqualTo("2023-09-22 10:00 受理，次日起算，时限 5 个工作日（吕梁市办理时限第 2 版）；"
                        + "09-23 至 09-24 周末不计；09-25 至 09-28 计为第 1 至 4 个工作日；"
                        + "09-29 至 10-06 中秋节、国庆节放假不计；10-07 补班，计为第 5 个工作日；"
                        + "应于 2023-10-07 24:00 前办结。");
    }

    private static Deadline completion(String nature, LocalDateTime received) {
        RuleMatter matter = new RuleMatter(nature, "normal", null, false);
        return Deadlines.due(
                        PACK,
                        CALENDAR,
                        Step.COMPLETION,
                        matter,
                        received.atZone(CALENDAR.zone()).toInstant())
                .orElseThrow();
    }
}
