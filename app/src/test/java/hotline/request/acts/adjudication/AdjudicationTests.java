package hotline.request.acts.adjudication;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Command;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of appeals and of their adjudication by a second person. */
class AdjudicationTests {

    private static PreparedRequest late() {
        return acknowledged().muchLater().then(HOUSING_CLERK, Commands.reply("已经修好"));
    }

    private static Command appeal() {
        return Commands.appeal(AppealSubject.VERDICT, null, Verdict.ON_TIME, "当天已办", "现场照片");
    }

    private static Command adjudicate(boolean upheld, @Nullable Verdict verdict) {
        return Commands.adjudicate(null, upheld, verdict, "属实", "现场照片");
    }

    @Test
    void anUpheldVerdictStandsBesideTheFirst() {
        PreparedRequest request =
                late().then(HOUSING_CLERK, appeal()).then(SUPERVISOR, adjudicate(true, Verdict.ON_TIME));

        assertThat(request.request().firstCycle().verdict()).isEqualTo(Verdict.LATE);
        assertThat(request.request().firstCycle().adjudicatedVerdict()).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void aRefusedAppealChangesNoVerdict() {
        PreparedRequest request =
                late().then(HOUSING_CLERK, appeal()).then(SUPERVISOR, adjudicate(false, Verdict.ON_TIME));

        assertThat(request.request().firstCycle().adjudicatedVerdict()).isNull();
    }

    @Test
    void whoAppealsDoesNotDecide() {
        assertThat(late().then(SUPERVISOR, appeal()).refusal(SUPERVISOR, adjudicate(true, Verdict.ON_TIME)))
                .isEqualTo(RequestProblem.SAME_PERSON);
    }

    @Test
    void anUpheldAppealAboutAVerdictNamesOne() {
        assertThat(late().then(HOUSING_CLERK, appeal()).refusal(SUPERVISOR, adjudicate(true, null)))
                .isEqualTo(RequestProblem.NO_VERDICT);
    }

    @Test
    void thereIsNoAppealAgainstAVerdictThatIsNotThere() {
        assertThat(acknowledged().refusal(HOUSING_CLERK, appeal())).isEqualTo(RequestProblem.NO_VERDICT);
    }

    @Test
    void theSameIsNotAskedTwice() {
        assertThat(late().then(HOUSING_CLERK, appeal()).refusal(HOUSING_CLERK, appeal()))
                .isEqualTo(RequestProblem.ALREADY_PENDING);
    }

    @Test
    void nothingIsDecidedThatNobodyAskedFor() {
        assertThat(late().refusal(SUPERVISOR, adjudicate(false, null))).isEqualTo(RequestProblem.NOTHING_PENDING);
    }
}
