package hotline.request.acts.correction;

import static hotline.request.PreparedRequest.dispatched;
import static hotline.request.PreparedRequest.registered;
import static hotline.request.PreparedRequest.secret;
import static hotline.testing.People.OPERATOR;
import static hotline.testing.People.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.Urgency;
import hotline.testing.Commands;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of putting right what was entered wrongly. */
class CorrectionTests {

    private static Command correct(Nature nature, Urgency urgency) {
        return Commands.correct(nature, urgency, null, null, null, "登记有误");
    }

    private static Command secrecy(boolean secret) {
        return Commands.correct(Nature.COMPLAINT, Urgency.NORMAL, null, null, null, "登记有误", secret);
    }

    @Test
    void anUrgentRequestGetsItsClockOfResponse() {
        PreparedRequest request = dispatched().then(OPERATOR, correct(Nature.COMPLAINT, Urgency.URGENT));

        assertThat(Objects.requireNonNull(request.request().clock(Step.RESPONSE))
                        .isRunning())
                .isTrue();
        request.then(OPERATOR, correct(Nature.COMPLAINT, Urgency.NORMAL));
        assertThat(Objects.requireNonNull(request.request().clock(Step.RESPONSE))
                        .isRunning())
                .isFalse();
    }

    @Test
    void theSameTermsAreNoCorrection() {
        assertThat(dispatched().refusal(OPERATOR, correct(Nature.COMPLAINT, Urgency.NORMAL)))
                .isEqualTo(RequestProblem.NOTHING_CHANGES);
    }

    @Test
    void aTipOffIsSecret() {
        PreparedRequest request = dispatched().then(OPERATOR, correct(Nature.TIP_OFF, Urgency.NORMAL));

        assertThat(request.request().matter().secret()).isTrue();
    }

    @Test
    void noOperatorAloneTakesBackSecrecy() {
        assertThat(secret().refusal(OPERATOR, secrecy(false))).isEqualTo(RequestProblem.WRONG_ROLE);
        assertThat(secret().refusal(SUPERVISOR, secrecy(false))).isNull();
        assertThat(registered().refusal(OPERATOR, secrecy(true))).isNull();
    }

    @Test
    void nothingIsCountedAnewWhereNothingMoves() {
        assertThat(dispatched().refusal(SUPERVISOR, Commands.recompute("日历更新")))
                .isEqualTo(RequestProblem.NOTHING_CHANGES);
    }
}
