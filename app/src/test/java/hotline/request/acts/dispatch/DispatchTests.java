package hotline.request.acts.dispatch;

import static hotline.request.PreparedRequest.acknowledged;
import static hotline.request.PreparedRequest.dispatched;
import static hotline.request.PreparedRequest.registered;
import static hotline.testing.People.HOUSING;
import static hotline.testing.People.OPERATOR;
import static hotline.testing.People.ROADS;
import static hotline.testing.People.SUPERVISOR;
import static hotline.testing.People.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.Part;
import hotline.request.PreparedRequest;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.testing.Commands;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of sending a request to departments and of putting others in their place. */
class DispatchTests {

    @Test
    void eachDepartmentGetsAPartWithClocksOfItsOwn() {
        PreparedRequest request = dispatched(WATER);

        assertThat(request.request().parts()).extracting(Part::department).containsExactly(HOUSING, WATER);
        assertThat(request.request().clock(Step.COMPLETION, 1)).isNotNull();
        assertThat(request.request().clock(Step.COMPLETION, 2)).isNotNull();
        assertThat(request.request().clock(Step.SEND_BACK, 2)).isNull();
    }

    @Test
    void dispatchingEndsTheHotlinesOwnClock() {
        assertThat(Objects.requireNonNull(dispatched().request().clock(Step.DISPATCH))
                        .isRunning())
                .isFalse();
    }

    @Test
    void noDepartmentHasTwoParts() {
        assertThat(registered().refusal(OPERATOR, Commands.dispatch(HOUSING, List.of(HOUSING), null, null, null)))
                .isEqualTo(RequestProblem.SAME_DEPARTMENT);
    }

    @Test
    void reassigningKeepsThePartThatStays() {
        PreparedRequest request =
                acknowledged(WATER).then(SUPERVISOR, Commands.reassign(HOUSING, List.of(ROADS), "职责调整", null));

        assertThat(request.request().lead()).isEqualTo(HOUSING);
        assertThat(request.request().status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.request().parts().get(1).isOpen()).isFalse();
        assertThat(request.request().openPartOf(ROADS)).isNotNull();
    }

    @Test
    void anotherLeadIsYetToTakeItOn() {
        PreparedRequest request = acknowledged().then(SUPERVISOR, Commands.reassign(WATER, List.of(), "职责调整", null));

        assertThat(request.request().status()).isEqualTo(RequestStatus.DISPATCHED);
        assertThat(request.request().lead()).isEqualTo(WATER);
    }

    @Test
    void reassigningTheSameDepartmentsChangesNothing() {
        assertThat(acknowledged().refusal(SUPERVISOR, Commands.reassign(HOUSING, List.of(), "职责调整", null)))
                .isEqualTo(RequestProblem.NOTHING_CHANGES);
    }
}
