package hotline.request.acts.acknowledgement;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.request.PreparedRequest.dispatched;
import static hotline.testing.People.HOUSING_CLERK;
import static hotline.testing.People.WATER;
import static hotline.testing.People.WATER_CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.testing.Commands;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of taking a part on and of speaking to the caller. */
class AcknowledgementTests {

    @Test
    void theLeadTakesTheRequestOn() {
        PreparedRequest request = acknowledged();

        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(Objects.requireNonNull(request.request().clock(Step.ACKNOWLEDGEMENT, 1))
                        .isRunning())
                .isFalse();
    }

    @Test
    void aSupportingDepartmentMovesTheRequestNowhere() {
        PreparedRequest request = dispatched(WATER).then(WATER_CLERK, Commands.acknowledge());

        assertThat(request.request().status()).isEqualTo(RequestStatus.DISPATCHED);
        assertThat(request.request().parts().get(1).acknowledgedAt()).isNotNull();
    }

    @Test
    void nobodyTakesItOnTwice() {
        assertThat(acknowledged().refusal(HOUSING_CLERK, Commands.acknowledge()))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    @Test
    void nobodyTakesOnWhatAnotherDepartmentHas() {
        assertThat(dispatched().refusal(WATER_CLERK, Commands.acknowledge()))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
        assertThat(dispatched().refusal(WATER_CLERK, Commands.contact("已联系")))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
    }

    @Test
    void aFirstWordEndsTheClockOfContact() {
        PreparedRequest request = acknowledged().then(HOUSING_CLERK, Commands.contact("已联系"));

        assertThat(Objects.requireNonNull(request.request().clock(Step.FIRST_CONTACT, 1))
                        .isRunning())
                .isFalse();
        assertThat(request.request().parts().get(0).contactedAt()).isEqualTo(request.now());
    }
}
