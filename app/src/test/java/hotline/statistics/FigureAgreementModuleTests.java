package hotline.statistics;

import static hotline.statistics.ExpectedFigures.assertAgrees;
import static hotline.statistics.ToldFigures.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Scope;
import hotline.testing.HotlineTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every number, counted a second time by the definitions and in Java. */
@HotlineTest
class FigureAgreementModuleTests {

    private final ToldFigures figures;

    FigureAgreementModuleTests(@Autowired ApplicationContext program) {
        this.figures = ToldFigures.of(program);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithAnIndependentCount(long seed) {
        AnyLives any = new AnyLives(seed);
        List<Life> lives = any.lives(150);
        figures.write(lives);
        Window window = any.window();
        Instant asOf = any.cutOff(window);

        FigureAnswer answer = figures.answer(MANAGER, new FigureQuery(window, Grouping.NATURE, null, asOf, null));

        assertAgrees(answer.total(), lives, window, asOf);
        answer.groups().forEach(group -> {
            String nature = Objects.requireNonNull(group.key());
            assertAgrees(
                    group,
                    lives.stream().filter(life -> life.nature().equals(nature)).toList(),
                    window,
                    asOf);
        });
        assertOneValueEach(answer);
        assertThat(answer.total().family(Family.FURTHER).get("imported"))
                .isEqualTo(new ExpectedFigures(lives, window, asOf, Scope.ALL, Basis.CURRENT).imported());
    }

    /** Names that differ by a word without meaning of its own, or by a remark, are the same name to a reader. */
    private static void assertOneValueEach(FigureAnswer answer) {
        Group total = answer.total();
        Map<String, Map<String, Long>> values = new TreeMap<>();
        total.figures().get(0).numbers().entrySet().stream()
                .filter(family -> family.getKey() != Family.RATES && family.getKey() != Family.FURTHER)
                .map(Map.Entry::getValue)
                .flatMap(rows -> rows.entrySet().stream())
                .forEach(row -> {
                    Wording name = Objects.requireNonNull(answer.names().get(row.getKey()));
                    Stream.of("zh " + plain(name.zh()), "en " + name.en())
                            .forEach(each -> values.computeIfAbsent(each, other -> new TreeMap<>())
                                    .put(row.getKey(), row.getValue()));
                });
        assertThat(values).allSatisfy((name, byCode) -> assertThat(Set.copyOf(byCode.values()))
                .as(name + " " + byCode)
                .hasSize(1));
    }

    private static String plain(String name) {
        return name.replaceAll("（.*?）|其中|[且已仍的、\\s]", "");
    }
}
