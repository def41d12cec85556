package hotline.statistics;

import static hotline.statistics.Life.received;
import static hotline.statistics.ToldFigures.YEAR_END;
import static hotline.statistics.ToldFigures.assertRate;
import static hotline.statistics.ToldFigures.bucket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.shared.problem.ProblemException;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Rate;
import hotline.testing.HotlineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** As of when a figure is, and what never changes it. */
@HotlineTest
class CutOffFiguresModuleTests {

    private final ToldFigures figures;

    CutOffFiguresModuleTests(@Autowired ApplicationContext program) {
        this.figures = ToldFigures.of(program);
    }

    @Test
    void afterTheFactNothingChangesAnEarlierCutOff() {
        figures.write(received("2023-12-20T09:00:00").due("2023-12-28T00:00:00").completed("2024-01-02T09:00:00"));

        assertThat(bucket(figures.of2023("2023-12-21T00:00:00"), "open-in-time"))
                .isEqualTo(1);
        assertThat(bucket(figures.of2023(YEAR_END), "open-overdue")).isEqualTo(1);
        assertThat(bucket(figures.of2023("2024-01-03T00:00:00"), "late")).isEqualTo(1);
        assertThat(figures.of2023("2023-12-20T08:59:59").family(Family.WATERFALL))
                .containsEntry("registered", 0L);
    }

    @Test
    void aWindowEndsAtItsCutOffSoThatWhoCompletedEarlyCountsWhenTheDeadlineHasCome() {
        figures.write(
                received("2023-03-01T09:00:00").due("2023-03-09T00:00:00").completed("2023-03-02T09:00:00"),
                received("2023-06-29T09:00:00").due("2023-07-08T00:00:00").completed("2023-06-30T09:00:00"));

        assertRate(figures.of2023("2023-07-01T00:00:00"), Rate.FELL_DUE, 1, 1, "100.00");
        assertThat(figures.of2023("2023-07-01T00:00:00").family(Family.BALANCE)).containsEntry("completed-early", 1L);
        assertRate(figures.of2023("2023-07-08T00:00:00"), Rate.FELL_DUE, 2, 2, "100.00");
    }

    @Test
    void whatWasRecordedAtTheCutOffItselfHasHappened() {
        figures.write(received("2023-03-01T09:00:00").due("2023-03-09T00:00:00").completed("2023-03-02T09:00:00"));

        Group atOnce = figures.of2023("2023-03-01T09:00:00");
        Group completed = figures.of2023("2023-03-02T09:00:00");

        assertThat(atOnce.family(Family.WATERFALL)).containsEntry("accepted", 1L);
        assertThat(atOnce.family(Family.BALANCE)).containsEntry("not-yet-due", 1L);
        assertThat(completed.family(Family.LEDGER)).containsEntry("completed", 1L);
        assertThat(completed.family(Family.BALANCE)).containsEntry("completed-early", 1L);
    }

    @Test
    void aWindowThatBeginsAfterItsCutOffIsRefused() {
        figures.write();

        assertThatThrownBy(() -> figures.of2023("2022-12-31T23:59:59"))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo(StatisticsProblem.WINDOW_AFTER_CUT_OFF);
                    assertThat(refusal.facts()).containsEntry("from", "2023-01-01");
                });
        assertThat(figures.of2023("2023-01-01T00:00:00").family(Family.WATERFALL))
                .containsEntry("registered", 0L);
    }

    @Test
    void whoNamesNoWindowIsGivenTheYearOfTheCutOff() {
        figures.write();

        FigureQuery atMidnight = new FigureQuery(null, null, null, Life.time(YEAR_END), null);

        assertThat(figures.answer(ToldFigures.MANAGER, atMidnight).window()).isEqualTo(Window.year(2023));
    }

    @Test
    void aFutureCutOffIsRefused() {
        figures.write();

        assertThatThrownBy(() -> figures.of2023("2025-01-01T00:00:01"))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(StatisticsProblem.FUTURE_CUT_OFF));
    }

    @Test
    void aCutOffThatMayStillChangeIsClampedAndSaidToBe() {
        figures.write();

        FigureAnswer answer = figures.answer(Window.year(2024), "2024-12-31T23:59:59", null);

        assertThat(answer.asOf().toInstant()).isEqualTo(Life.time("2024-12-31T23:59:40"));
        assertThat(answer.asOfClamped()).isTrue();
    }
}
