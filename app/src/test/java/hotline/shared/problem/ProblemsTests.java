package hotline.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Texts;
import hotline.shared.problem.ProblemException.FieldError;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.server.MissingRequestValueException;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolAcquireTimeoutException;

class ProblemsTests {

    private final Problems problems = new Problems(new Texts(bundle()));

    @Test
    void aFullPoolIsBusyAndNotAnAbsentDatabase() {
        assertThat(List.of(
                        typeOf(new DataAccessResourceFailureException(
                                "", new PoolAcquireTimeoutException(Duration.ofSeconds(5)))),
                        typeOf(new DataAccessResourceFailureException("", new PoolAcquirePendingLimitException(1)))))
                .containsOnly(SharedProblem.CONNECTIONS_BUSY);
    }

    @Test
    void aLostConnectionIsAnAbsentDatabase() {
        assertThat(typeOf(new R2dbcNonTransientResourceException("gone") {
                    private static final long serialVersionUID = 1L;
                }))
                .isEqualTo(SharedProblem.DATABASE_UNAVAILABLE);
    }

    @Test
    void theUnforeseenTellsNothingInternal() {
        Problem problem = problems.describe(
                problems.refusalFor(new IllegalStateException("secret")), Locale.ENGLISH, "/x", "id-1");

        assertThat(problem.toString()).doesNotContain("secret").contains("id-1");
        assertThat(problem.status()).isEqualTo(500);
    }

    @Test
    void aParameterThatIsMissingIsSaidToBe() throws NoSuchMethodException {
        MethodParameter nature = new MethodParameter(String.class.getMethod("concat", String.class), 0);

        ProblemException refusal = problems.refusalFor(
                new MissingRequestValueException("nature", String.class, "query parameter", nature));

        assertThat(refusal.fieldErrors()).containsExactly(new FieldError("nature", "NotNull"));
    }

    @Test
    void saysTheSameInBothLanguagesWhateverIsAskedFor() {
        ProblemException refusal = new ProblemException(SharedProblem.NOT_FOUND, Map.of());

        Problem chinese = problems.describe(refusal, Texts.CHINESE, "/x", "id");
        Problem english = problems.describe(refusal, Locale.ENGLISH, "/x", "id");

        assertThat(chinese.texts()).isEqualTo(english.texts());
        assertThat(chinese.detail())
                .isEqualTo(Objects.requireNonNull(english.texts().get("zh")));
    }

    @Test
    void everySharedProblemHasItsTextsInBothLanguages() {
        assertThat(SharedProblem.values()).allSatisfy(type -> {
            Problem problem = problems.describe(new ProblemException(type, Map.of()), Texts.CHINESE, "/x", "id");
            assertThat(problem.title()).doesNotStartWith("problem.");
            assertThat(problem.texts().values()).noneMatch(text -> text.startsWith("problem."));
        });
    }

    private ProblemType typeOf(Throwable failure) {
        return problems.refusalFor(failure).type();
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasenames("messages/shared");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
