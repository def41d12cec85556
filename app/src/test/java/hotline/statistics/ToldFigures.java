package hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.testing.MutableClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** Lives told to the database, and their figures as the manager reads them in 2025. */
record ToldFigures(Lives lives, FigureStatistics statistics, FigureLists requests, MutableClock clock) {

    static final Actor MANAGER = new Actor("m", "经理", Life.COUNTY, Set.of(Role.MANAGER), null);
    static final String YEAR_END = "2024-01-01T00:00:00";

    static ToldFigures of(ApplicationContext program) {
        return new ToldFigures(
                new Lives(program.getBean(DatabaseClient.class)),
                program.getBean(FigureStatistics.class),
                program.getBean(FigureLists.class),
                program.getBean(MutableClock.class));
    }

    void write(List<Life> told) {
        clock.set("2025-01-01T00:00:00+08:00");
        lives.write(told);
    }

    void write(Life... told) {
        write(List.of(told));
    }

    Group of2023(String asOf) {
        return answer(Window.year(2023), asOf, null).total();
    }

    Group of2024() {
        return answer(Window.year(2024), "2024-12-31T23:00:00", null).total();
    }

    FigureAnswer answer(Window window, String asOf, @Nullable Grouping by) {
        return answer(MANAGER, new FigureQuery(window, by, null, Life.time(asOf), null));
    }

    FigureAnswer answer(Actor reader, FigureQuery query) {
        return Objects.requireNonNull(
                statistics.answer(reader, FigureSource.ON_TIME, query).block());
    }

    FigureList list(FigureQuery query, FigureKey figure, @Nullable String group) {
        return list(query, figure, group, null, 1_000);
    }

    FigureList list(FigureQuery query, FigureKey figure, @Nullable String group, @Nullable String cursor, int limit) {
        return Objects.requireNonNull(requests.list(MANAGER, FigureSource.ON_TIME, query, figure, group, cursor, limit)
                .block());
    }

    /** Every number of a group, by each of its keys. */
    static Map<FigureKey, Long> numbersOf(Group group) {
        Map<FigureKey, Long> numbers = new LinkedHashMap<>();
        group.figures().forEach(figures -> figures.numbers()
                .forEach((family, rows) ->
                        rows.forEach((number, count) -> numbers.put(new FigureKey(figures.aspect(), number), count))));
        return numbers;
    }

    static long bucket(Group figures, String part) {
        return figures.family(Family.BUCKETS).getOrDefault(part, -1L);
    }

    static void assertRate(Group figures, Rate rate, long numerator, long denominator, @Nullable String value) {
        RateFigure figure = figures.rate(rate, Aspect.of(Scope.ALL, Basis.CURRENT));

        assertThat(figure.numerator()).isEqualTo(numerator);
        assertThat(figure.denominator()).isEqualTo(denominator);
        assertThat(figure.value()).isEqualTo(value);
    }
}
