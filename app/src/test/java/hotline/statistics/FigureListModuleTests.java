package hotline.statistics;

import static hotline.statistics.Life.received;
import static hotline.statistics.ToldFigures.MANAGER;
import static hotline.statistics.ToldFigures.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The requests behind each number. */
@AnyDatabase
@HotlineTest
class FigureListModuleTests {

    private final ToldFigures figures;

    FigureListModuleTests(@Autowired ApplicationContext program) {
        this.figures = ToldFigures.of(program);
    }

    @ParameterizedTest
    @ValueSource(longs = {21})
    void everyNumberEqualsTheCountOfItsList(long seed) {
        AnyLives any = new AnyLives(seed);
        figures.write(any.lives(60));
        FigureQuery query =
                new FigureQuery(any.window(), Grouping.DEPARTMENT, null, Life.time("2024-01-15T12:00:00"), null);

        FigureAnswer answer = figures.answer(MANAGER, query);

        assertLists(query, answer.total());
        answer.groups().forEach(group -> assertLists(query, group));
    }

    private void assertLists(FigureQuery query, Group group) {
        numbersOf(group).forEach((figure, count) -> {
            FigureList behind = figures.list(query, figure, group.key());
            assertThat(behind.count()).as("%s of %s", figure, group.key()).isEqualTo(count);
            assertThat(behind.items()).as("%s of %s", figure, group.key()).hasSize(count.intValue());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Rate.class,
            names = {"FELL_DUE", "SETTLED", "CLOSED", "RECEIVED", "NOT_OVERDUE"})
    void whateverIsInANumeratorIsInItsDenominatorAndWhateverIsLateIsNot(Rate rate) {
        AnyLives any = new AnyLives(31);
        figures.write(any.lives(200));
        FigureQuery query = new FigureQuery(Window.year(2023), null, null, Life.time("2024-01-15T12:00:00"), null);

        for (Scope scope : Scope.values()) {
            for (Basis basis : Basis.values()) {
                Set<String> denominator =
                        numbers(query, new FigureKey(Aspect.of(scope, basis), rate.code() + "-denominator"));
                Set<String> numerator =
                        numbers(query, new FigureKey(Aspect.of(scope, basis), rate.code() + "-numerator"));
                Set<String> late = numbers(query, new FigureKey(Aspect.of(scope, basis), rate.code() + "-late"));

                assertThat(numerator).isNotEmpty().isSubsetOf(denominator).doesNotContainAnyElementsOf(late);
                assertThat(late).isNotEmpty().isSubsetOf(denominator);
            }
        }
    }

    private Set<String> numbers(FigureQuery query, FigureKey figure) {
        return figures.list(query, figure, null).items().stream()
                .map(FigureList.Item::number)
                .collect(Collectors.toSet());
    }

    @Test
    void aListIsReadInPartsThatFitTogether() {
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        figures.write(Stream.generate(request::again).limit(7).toList());

        FigureList first = accepted(null);
        figures.clock().set("2025-01-02T00:00:00+08:00");
        FigureList second = accepted(first.next());

        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(FigureList.Item::number)
                        .distinct())
                .hasSize(7);
        assertThat(second.asOf()).isEqualTo(first.asOf());
        assertThat(second.next()).isNull();
    }

    private FigureList accepted(@Nullable String cursor) {
        FigureQuery query = new FigureQuery(Window.year(2023), null, null, null, null);
        return figures.list(query, new FigureKey(Aspect.of(Scope.ALL, Basis.CURRENT), "accepted"), null, cursor, 4);
    }
}
