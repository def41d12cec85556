package hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.statistics.OnTimeAnswer.Buckets;
import hotline.statistics.OnTimeAnswer.Group;
import hotline.statistics.OnTimeAnswer.RateFigure;
import hotline.testing.MutableClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** Lives told to the database, and their figures as the manager reads them in 2025. */
record ToldFigures(Lives lives, OnTimeStatistics statistics, FigureRequests requests, MutableClock clock) {

    static final Actor MANAGER = new Actor("m", "经理", Life.COUNTY, Set.of(Role.MANAGER), null);
    static final String YEAR_END = "2024-01-01T00:00:00";

    static ToldFigures of(ApplicationContext program) {
        return new ToldFigures(
                new Lives(program.getBean(DatabaseClient.class)),
                program.getBean(OnTimeStatistics.class),
                program.getBean(FigureRequests.class),
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

    OnTimeAnswer answer(Window window, String asOf, @Nullable Grouping by) {
        return answer(MANAGER, new OnTimeQuery(window, by, null, Life.time(asOf), null));
    }

    OnTimeAnswer answer(Actor reader, OnTimeQuery query) {
        return Objects.requireNonNull(statistics.answer(reader, query).block());
    }

    RequestsBehind list(OnTimeQuery query, FigureKey figure, @Nullable String group) {
        return list(query, figure, group, null, 1_000);
    }

    RequestsBehind list(
            OnTimeQuery query, FigureKey figure, @Nullable String group, @Nullable String cursor, int limit) {
        return Objects.requireNonNull(
                requests.list(MANAGER, query, figure, group, cursor, limit).block());
    }

    /** Every number of a group, by each of its keys. */
    static Map<FigureKey, Long> numbersOf(Group group) {
        Map<FigureKey, Long> numbers = new LinkedHashMap<>();
        for (RateFigure rate : group.rates()) {
            Map.of(
                            "numerator", rate.numerator(),
                            "denominator", rate.denominator(),
                            "late", rate.late(),
                            "open-overdue", rate.openOverdue())
                    .forEach((part, count) ->
                            numbers.put(new FigureKey(rate.scope(), rate.basis(), rate.rate(), part), count));
        }
        for (Buckets buckets : group.buckets()) {
            numbers.put(FigureKey.of(buckets.scope(), buckets.basis(), "accepted"), buckets.accepted());
            Stream.of(buckets.counts(), buckets.ofWhich(), buckets.declared(), buckets.impossible())
                    .forEach(counts -> counts.forEach(
                            (part, count) -> numbers.put(FigureKey.of(buckets.scope(), buckets.basis(), part), count)));
        }
        numbers.put(FigureKey.of(Scope.ALL, Basis.CURRENT, "not-yet-due"), group.notYetDue());
        numbers.put(FigureKey.of(Scope.ALL, Basis.CURRENT, "standing-still"), group.standingStill());
        Stream.of(group.waterfall(), group.ledger(), group.balance(), group.open(), group.beside())
                .forEach(rows -> rows.forEach(
                        (part, count) -> numbers.put(FigureKey.of(Scope.ALL, Basis.CURRENT, part), count)));
        return numbers;
    }

    static long bucket(Group figures, String part) {
        return figures.buckets().get(0).counts().getOrDefault(part, -1L);
    }

    static void assertRate(Group figures, Rate rate, long numerator, long denominator, @Nullable String value) {
        RateFigure figure = figures.rate(rate, Scope.ALL, Basis.CURRENT);

        assertThat(figure.numerator()).isEqualTo(numerator);
        assertThat(figure.denominator()).isEqualTo(denominator);
        assertThat(figure.value()).isEqualTo(value);
    }
}
