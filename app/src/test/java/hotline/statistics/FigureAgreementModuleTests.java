package hotline.statistics;

import static hotline.statistics.ExpectedFigures.assertAgrees;
import static hotline.statistics.ToldFigures.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.HotlineTest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

        OnTimeAnswer answer = figures.answer(MANAGER, new OnTimeQuery(window, Grouping.NATURE, null, asOf, null));

        assertAgrees(answer.total(), lives, window, asOf);
        answer.groups().forEach(group -> {
            String nature = Objects.requireNonNull(group.key());
            assertAgrees(
                    group,
                    lives.stream().filter(life -> life.nature().equals(nature)).toList(),
                    window,
                    asOf);
        });
        assertThat(answer.imported())
                .isEqualTo(new ExpectedFigures(lives, window, asOf, Scope.ALL, Basis.CURRENT).imported());
    }
}
