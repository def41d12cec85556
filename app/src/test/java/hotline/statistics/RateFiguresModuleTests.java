package hotline.statistics;

import static hotline.statistics.Life.received;
import static hotline.statistics.ToldFigures.YEAR_END;
import static hotline.statistics.ToldFigures.assertRate;
import static hotline.statistics.ToldFigures.bucket;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.testing.HotlineTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which requests the rates are about, and where each boundary lies. */
@HotlineTest
class RateFiguresModuleTests {

    private final ToldFigures figures;

    RateFiguresModuleTests(@Autowired ApplicationContext program) {
        this.figures = ToldFigures.of(program);
    }

    @Test
    void theYearOfTheSeedComesOutAsPublished() {
        List<Life> lives = new ArrayList<>();
        Life open = received("2023-12-29T09:00:00").due("2024-01-09T00:00:00");
        Life timely = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        IntStream.range(0, 9_542)
                .forEach(i -> lives.add(timely.completed("2023-03-06T10:00:00").again()));
        IntStream.range(0, 3)
                .forEach(i -> lives.add(timely.completed("2023-03-09T08:00:00").again()));
        IntStream.range(0, 192).forEach(i -> lives.add(open.again()));
        figures.write(lives);

        Group year = figures.of2023(YEAR_END);

        assertRate(year, Rate.FELL_DUE, 9_542, 9_545, "99.97");
        assertRate(year, Rate.SETTLED, 9_542, 9_545, "99.97");
        assertRate(year, Rate.CLOSED, 9_542, 9_545, "99.97");
        assertRate(year, Rate.RECEIVED, 9_542, 9_737, "98.00");
        assertRate(year, Rate.NOT_OVERDUE, 9_734, 9_737, "99.97");
        assertThat(year.family(Family.BALANCE).get("not-yet-due")).isEqualTo(192);
    }

    @Test
    void whatIsReceivedAndOpenOnTheLastDayCountsAsReceivedOnly() {
        figures.write(received("2023-12-31T10:00:00").due("2024-01-09T00:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertRate(year, Rate.FELL_DUE, 0, 0, null);
        assertRate(year, Rate.SETTLED, 0, 0, null);
        assertRate(year, Rate.CLOSED, 0, 0, null);
        assertRate(year, Rate.RECEIVED, 0, 1, "0.00");
        assertRate(year, Rate.NOT_OVERDUE, 1, 1, "100.00");
        assertRate(figures.of2024(), Rate.FELL_DUE, 0, 1, "0.00");
    }

    @Test
    void whatIsCompletedOnTheLastDayAndDueInJanuaryFallsDueInTheNextYear() {
        figures.write(received("2023-12-31T10:00:00").due("2024-01-09T00:00:00").completed("2023-12-31T15:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertRate(year, Rate.FELL_DUE, 0, 0, null);
        assertRate(year, Rate.SETTLED, 1, 1, "100.00");
        assertRate(year, Rate.CLOSED, 1, 1, "100.00");
        assertRate(year, Rate.RECEIVED, 1, 1, "100.00");
        assertRate(year, Rate.NOT_OVERDUE, 1, 1, "100.00");
        assertRate(figures.of2024(), Rate.FELL_DUE, 1, 1, "100.00");
    }

    @Test
    void aDeadlineAtTheMidnightThatEndsTheYearBelongsToTheYear() {
        figures.write(received("2023-12-20T10:00:00").due(YEAR_END));

        Group year = figures.of2023(YEAR_END);

        assertRate(year, Rate.FELL_DUE, 0, 1, "0.00");
        assertThat(bucket(year, "open-overdue")).isEqualTo(1);
        assertRate(figures.of2024(), Rate.FELL_DUE, 0, 0, null);
    }

    @Test
    void completionAtTheDeadlineIsOnTime() {
        figures.write(
                received("2023-03-01T09:00:00").due("2023-03-09T00:00:00").completed("2023-03-09T00:00:00"),
                received("2023-03-01T09:00:00").due("2023-03-09T00:00:00").completed("2023-03-09T00:00:01"));

        Group year = figures.of2023(YEAR_END);

        assertThat(bucket(year, "on-time")).isEqualTo(1);
        assertThat(bucket(year, "late")).isEqualTo(1);
    }

    @Test
    void anExtensionIsLateByTheOriginalDeadlineOnly() {
        figures.write(received("2023-03-01T09:00:00")
                .due("2023-03-09T00:00:00")
                .extended("2023-03-08T09:00:00", "2023-03-14T00:00:00")
                .completed("2023-03-13T09:00:00"));

        Group year = figures.of2023(YEAR_END);

        assertThat(year.rate(Rate.FELL_DUE, Aspect.of(Scope.ALL, Basis.CURRENT)).value())
                .isEqualTo("100.00");
        assertThat(year.rate(Rate.FELL_DUE, Aspect.of(Scope.ALL, Basis.ORIGINAL))
                        .value())
                .isEqualTo("0.00");
    }

    @Test
    void aDirectAnswerCountsInAllButNotAmongTheDispatched() {
        figures.write(received("2023-03-01T09:00:00").due("2023-03-09T00:00:00").answered("2023-03-01T09:05:00"));

        Group year = figures.of2023(YEAR_END);

        assertThat(year.family(Family.WATERFALL)).containsEntry("direct", 1L).containsEntry("dispatched", 0L);
        assertRate(year, Rate.FELL_DUE, 1, 1, "100.00");
        assertThat(year.rate(Rate.FELL_DUE, Aspect.of(Scope.DISPATCHED, Basis.CURRENT))
                        .denominator())
                .isZero();
    }
}
