package hotline.statistics;

import static hotline.statistics.Life.received;
import static hotline.statistics.ToldFigures.MANAGER;
import static hotline.statistics.ToldFigures.YEAR_END;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.testing.HotlineTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a window takes over, receives, finishes and hands on. */
@HotlineTest
class LedgerModuleTests {

    private final ToldFigures figures;

    LedgerModuleTests(@Autowired ApplicationContext program) {
        this.figures = ToldFigures.of(program);
    }

    @Test
    void oneYearHandsOnWhatTheNextTakesOver() {
        Life open = received("2023-12-20T09:00:00").due("2023-12-28T00:00:00");
        figures.write(
                open,
                open.again().completed("2024-01-02T09:00:00"),
                open.again().ended("transferred", "2024-01-03T09:00:00"),
                open.again().completed("2023-12-21T09:00:00"),
                received("2024-02-01T09:00:00").due("2024-02-09T00:00:00"));

        assertThat(figures.of2023(YEAR_END).family(Family.LEDGER)).containsEntry("carried-out", 3L);
        assertThat(figures.of2024().family(Family.LEDGER))
                .containsEntry("carried-in", 3L)
                .containsEntry("accepted", 1L)
                .containsEntry("completed", 1L)
                .containsEntry("carried-in-transferred", 1L)
                .containsEntry("carried-out", 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declined", "transferred", "voided"})
    void whatLeavesInTheNextYearWasHandedOnByTheLast(String end) {
        figures.write(received("2023-12-29T09:00:00").ended(end, "2024-01-03T09:00:00"));

        Map<String, Long> before = figures.of2023(YEAR_END).family(Family.LEDGER);
        Map<String, Long> after = figures.of2023("2024-06-01T00:00:00").family(Family.LEDGER);

        assertThat(before).containsEntry("accepted", 1L).containsEntry("carried-out", 1L);
        assertThat(after)
                .containsEntry("accepted", 0L)
                .containsEntry("leaving-later", 1L)
                .containsEntry("carried-out", 1L);
        assertThat(figures.of2024().family(Family.LEDGER))
                .containsEntry("carried-in", 1L)
                .containsEntry("carried-in-" + end, 1L)
                .containsEntry("carried-out", 0L);
    }

    @Test
    void whatComesAndLeavesWithinAWindowIsInNoneOfItsRows() {
        figures.write(received("2023-05-01T09:00:00").ended("declined", "2023-05-02T09:00:00"));

        assertThat(figures.of2023(YEAR_END).family(Family.LEDGER))
                .allSatisfy((row, count) -> assertThat(count).isZero());
    }

    @Test
    void whatIsOpenForYearsIsCarriedThroughEachOfThem() {
        figures.write(received("2019-05-01T09:00:00").due("2019-05-10T00:00:00").completed("2024-02-01T09:00:00"));

        assertThat(figures.of2023(YEAR_END).family(Family.LEDGER))
                .containsEntry("carried-in", 1L)
                .containsEntry("carried-out", 1L);
        assertThat(figures.of2024().family(Family.LEDGER))
                .containsEntry("carried-in", 1L)
                .containsEntry("completed", 1L);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void howeverTimeIsCutEachWindowTakesOverWhatTheOneBeforeHandsOn(long seed) {
        AnyLives any = new AnyLives(seed);
        figures.write(any.lives(150));
        Instant asOf = any.instant();
        List<FigureQuery> queries = any.adjacentWindows().stream()
                .filter(window -> !window.start().isAfter(asOf))
                .map(window -> new FigureQuery(window, null, null, asOf, null))
                .toList();

        for (Scope scope : Scope.values()) {
            FigureKey carriedOut = new FigureKey(Aspect.of(scope, Basis.CURRENT), "carried-out");
            FigureKey carriedIn = new FigureKey(Aspect.of(scope, Basis.ORIGINAL), "carried-in");
            for (int i = 1; i < queries.size(); i++) {
                assertThat(numbers(queries.get(i), carriedIn))
                        .as("%s as of %s", queries.get(i).window(), asOf)
                        .isEqualTo(numbers(queries.get(i - 1), carriedOut));
            }
        }
    }

    private Set<String> numbers(FigureQuery query, FigureKey figure) {
        return figures.list(query, figure, null).items().stream()
                .map(FigureList.Item::number)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void itsTwoSidesAreEqualAndOverAllWindowsEachRequestFallsDueOnce(long seed) {
        AnyLives any = new AnyLives(seed);
        List<Life> lives = any.lives(150);
        figures.write(lives);
        Instant asOf = any.instant();
        List<Window> windows = any.adjacentWindows().stream()
                .filter(window -> !window.start().isAfter(asOf))
                .toList();
        Window whole = new Window(
                windows.get(0).from(), windows.get(windows.size() - 1).to());

        long fellDue = 0;
        for (Window window : windows) {
            FigureAnswer answer = figures.answer(MANAGER, new FigureQuery(window, null, null, asOf, null));
            Map<String, Long> ledger = answer.total().family(Family.LEDGER);
            long beginnings = Stream.of("carried-in", "accepted", "leaving-later")
                    .mapToLong(row -> ledger.getOrDefault(row, 0L))
                    .sum();
            long all = ledger.values().stream().mapToLong(Long::longValue).sum();
            assertThat(2 * beginnings).as("%s as of %s", window, asOf).isEqualTo(all);
            fellDue += answer.total()
                    .rate(Rate.FELL_DUE, Aspect.of(Scope.ALL, Basis.ORIGINAL))
                    .denominator();
        }

        assertThat(fellDue)
                .isEqualTo(new ExpectedFigures(lives, whole, asOf, Scope.ALL, Basis.ORIGINAL)
                        .rate(Rate.FELL_DUE)
                        .get(1));
    }
}
