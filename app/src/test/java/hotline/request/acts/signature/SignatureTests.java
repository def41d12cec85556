package hotline.request.acts.signature;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.testing.People.HOUSING;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import hotline.testing.People;
import org.junit.jupiter.api.Test;

/** Rules of the signature of a department's head. */
class SignatureTests {

    private static PreparedRequest drafted() {
        return acknowledged(WATER).signing().then(HOUSING_CLERK, Commands.reply("已经修好", null, true));
    }

    @Test
    void aReplyGoesOutWhenItIsSigned() {
        PreparedRequest request = drafted();
        assertThat(request.request().status()).isEqualTo(RequestStatus.AWAITING_SIGNATURE);

        request.then(People.headOf(HOUSING), Commands.sign());

        assertThat(request.request().status()).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void theClockRunsWhileASignatureIsAwaited() {
        PreparedRequest request = drafted().muchLater().then(People.headOf(HOUSING), Commands.sign());

        assertThat(request.request().firstCycle().verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void aSignedReplyIsReviewedWhereTheDivisionReviews() {
        PreparedRequest request = drafted().reviewing().then(People.headOf(HOUSING), Commands.sign());

        assertThat(request.request().status()).isEqualTo(RequestStatus.UNDER_REVIEW);
    }

    @Test
    void theHeadOfASupportingDepartmentSignsNothing() {
        assertThat(drafted().refusal(People.headOf(WATER), Commands.sign())).isEqualTo(RequestProblem.OTHER_DEPARTMENT);
        assertThat(drafted().refusal(People.headOf(WATER), Commands.returnDraft("改")))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void aReturnedDraftIsWrittenAnew() {
        PreparedRequest request = drafted().then(People.headOf(HOUSING), Commands.returnDraft("写清楚"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.refusal(People.headOf(HOUSING), Commands.sign()))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }
}
