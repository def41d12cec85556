package hotline.request.acts.sendback;

import static hotline.request.PreparedRequest.dispatched;
import static hotline.request.PreparedRequest.registered;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.OPERATOR;
import static hotline.testing.People.SUPERVISOR;
import static hotline.testing.People.WATER;
import static hotline.testing.People.WATER_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.Command;
import hotline.request.Part;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.testing.Commands;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of sending a request back and of deciding about it. */
class SendBackTests {

    private static final Command SEND_BACK = Commands.sendBack("三定方案", "不属于本单位职责");

    @Test
    void theLeadSendsBackAndASupervisorHasAClock() {
        PreparedRequest request = dispatched().then(HOUSING_CLERK, SEND_BACK);

        assertThat(request.request().status()).isEqualTo(RequestStatus.SENT_BACK);
        assertThat(Objects.requireNonNull(request.request().clock(Step.SEND_BACK_REVIEW, 1))
                        .isRunning())
                .isTrue();
    }

    @Test
    void afterItsTimeItIsTooLate() {
        assertThat(dispatched().muchLater().refusal(HOUSING_CLERK, SEND_BACK))
                .isEqualTo(RequestProblem.SEND_BACK_TOO_LATE);
    }

    @Test
    void onlyTheLeadSendsBack() {
        assertThat(dispatched(WATER).refusal(WATER_CLERK, SEND_BACK)).isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void whatWasSentBackIsNotSentBackAgain() {
        assertThat(dispatched().then(HOUSING_CLERK, SEND_BACK).refusal(HOUSING_CLERK, SEND_BACK))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void nothingIsGrantedThatNobodyAskedFor() {
        assertThat(dispatched().refusal(SUPERVISOR, Commands.grantSendBack("属实")))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void aGrantedSendBackIsDispatchedAnew() {
        PreparedRequest request =
                dispatched(WATER).then(HOUSING_CLERK, SEND_BACK).then(SUPERVISOR, Commands.grantSendBack("属实"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(request.request().parts()).noneMatch(Part::isOpen);
        assertThat(Objects.requireNonNull(request.request().clock(Step.DISPATCH))
                        .isRunning())
                .isTrue();
    }

    @Test
    void aRefusedSendBackMakesTheDepartmentResponsible() {
        PreparedRequest request =
                dispatched().then(HOUSING_CLERK, SEND_BACK).then(SUPERVISOR, Commands.refuseSendBack("属于"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.request().parts().get(0).acknowledgedAt()).isEqualTo(request.now());
    }

    @Test
    void aSecondSendBackIsDecidedByAConference() {
        PreparedRequest request = dispatched()
                .then(HOUSING_CLERK, SEND_BACK)
                .then(SUPERVISOR, Commands.grantSendBack("属实"))
                .then(OPERATOR, Commands.dispatch(WATER, null, null))
                .then(WATER_CLERK, SEND_BACK);

        assertThat(request.refusal(SUPERVISOR, Commands.grantSendBack("属实")))
                .isEqualTo(RequestProblem.CONFERENCE_REQUIRED);
        assertThat(request.refusal(SUPERVISOR, Commands.refuseSendBack("属于")))
                .isEqualTo(RequestProblem.CONFERENCE_REQUIRED);
    }

    @Test
    void whatIsHandledFirstStaysInDispute() {
        PreparedRequest request =
                dispatched().then(HOUSING_CLERK, SEND_BACK).then(SUPERVISOR, Commands.handleFirst("先办"));

        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.request().proceedings().get(0).isOpen()).isTrue();
        assertThat(Objects.requireNonNull(request.request().clock(Step.SEND_BACK_REVIEW, 1))
                        .isRunning())
                .isFalse();
    }

    @Test
    void silenceMakesTheDepartmentResponsible() {
        assertThat(dispatched().muchLater().decide(SUPERVISOR, Commands.fixResponsibility()))
                .isEqualTo(new ResponsibilityFixed(1));
    }

    @Test
    void thereIsNoSilenceBeforeTheTimeIsOver() {
        assertThat(dispatched().refusal(SUPERVISOR, Commands.fixResponsibility()))
                .isEqualTo(RequestProblem.SEND_BACK_STILL_POSSIBLE);
        assertThat(registered().refusal(SUPERVISOR, Commands.fixResponsibility()))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void silenceIsStatedOnce() {
        PreparedRequest request = dispatched().muchLater().then(SUPERVISOR, Commands.fixResponsibility());

        assertThat(request.refusal(SUPERVISOR, Commands.fixResponsibility())).isEqualTo(RequestProblem.NOTHING_PENDING);
    }
}
