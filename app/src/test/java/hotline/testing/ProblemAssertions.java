package hotline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemType;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Says that something is refused, and why. */
public final class ProblemAssertions {

    private ProblemAssertions() {}

    public static void assertProblem(Mono<?> refused, ProblemType type) {
        StepVerifier.create(refused).verifyErrorSatisfies(failure -> assertThat(failure)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(type)));
    }
}
