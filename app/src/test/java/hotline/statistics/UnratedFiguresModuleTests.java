package hotline.statistics;

import static hotline.statistics.Life.received;
import static hotline.statistics.ToldFigures.YEAR_END;
import static hotline.statistics.ToldFigures.assertRate;
import static hotline.statistics.ToldFigures.bucket;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.statistics.OnTimeAnswer.Group;
import hotline.testing.HotlineTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is counted in rows of its own and in no rate. */
@HotlineTest
class UnratedFiguresModuleTests {

    private final ToldFigures figures;

    UnratedFiguresModuleTests(@Autowired ApplicationContext program) {
        this.figures = ToldFigures.of(program);
    }

    @Test
    void whatIsNotAcceptedStandsInItsOwnRowsAndInNoRate() {
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        figures.write(
                request.again().ended("declined", "2023-03-01T10:00:00"),
                request.again().ended("transferred", "2023-03-01T10:00:00"),
                request.again().ended("transferred", "2023-03-20T10:00:00"),
                request.again().ended("voided", "2023-03-01T10:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertThat(year.waterfall())
                .containsEntry("registered", 4L)
                .containsEntry("accepted", 0L)
                .containsEntry("declined", 1L)
                .containsEntry("transferred", 2L)
                .containsEntry("transferred-in-time", 1L)
                .containsEntry("transferred-late", 1L)
                .containsEntry("voided", 1L);
        assertRate(year, Rate.RECEIVED, 0, 0, null);
    }

    @Test
    void whatHasNoDeadlineIsAcceptedAndCountedApart() {
        figures.write(received("2023-03-01T09:00:00").completed("2023-03-02T09:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertThat(bucket(year, "without-deadline")).isEqualTo(1);
        assertThat(year.ledger()).containsEntry("accepted", 1L).containsEntry("completed", 1L);
        assertRate(year, Rate.CLOSED, 0, 0, null);
        assertRate(year, Rate.RECEIVED, 0, 0, null);
    }

    @Test
    void declaredVerdictsAreNeverMixedWithComputedOnes() {
        Life old = received("2023-03-01T09:00:00");
        figures.write(
                old.again().declared("on-time"),
                old.again().declared("late"),
                old.again().declared("unknown"),
                old.again().imported().due("2023-03-09T00:00:00").completed("2023-03-02T09:00:00"));

        OnTimeAnswer answer = figures.answer(Window.year(2023), YEAR_END, null);

        assertThat(bucket(answer.total(), "declared")).isEqualTo(3);
        assertThat(answer.total().buckets().get(0).declared())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("declared-on-time", 1L, "declared-late", 1L, "declared-unknown", 1L));
        assertRate(answer.total(), Rate.FELL_DUE, 1, 1, "100.00");
        assertThat(answer.imported()).isEqualTo(4);
    }

    @Test
    void impossibleTimesAreKeptInARowOfTheirOwn() {
        figures.write(received("2023-03-05T09:00:00")
                .impossible()
                .due("2023-03-09T00:00:00")
                .completed("2023-03-01T09:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertThat(bucket(year, "impossible-times")).isEqualTo(1);
        assertThat(year.waterfall()).containsEntry("accepted", 1L);
        assertRate(year, Rate.FELL_DUE, 0, 0, null);
    }
}
