package hotline.request;

import static hotline.request.Runs.lead;
import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.Proceeding.Outcome;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 疑难会商: three levels, with participants, decision and minutes. */
@HotlineTest
class ConferenceModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void namesTheDepartmentsOfWhatNobodyWanted() {
        ServiceRequest request = aRequest(requests)
                .registered()
                .convened(1)
                .concluded(People.HOUSING, People.WATER)
                .now();

        assertThat(request.status()).isEqualTo(RequestStatus.DISPATCHED);
        assertThat(request.lead()).isEqualTo(People.HOUSING);
        assertThat(request.parts()).hasSize(2);
        assertThat(run(request, Step.DISPATCH).isRunning()).isFalse();
    }

    @Test
    void goesUpLevelByLevel() {
        ServiceRequest request = aRequest(requests)
                .registered()
                .convened(1)
                .convened(2)
                .convened(3)
                .now();

        assertThat(request.proceedings())
                .extracting(Proceeding::outcome)
                .containsExactly(Outcome.ESCALATED, Outcome.ESCALATED, null);
    }

    @Test
    void skipsNoLevelOnceOneIsOpen() {
        Story story = aRequest(requests).registered().convened(1);

        assertThat(story.refusal(next -> next.convened(3))).isEqualTo(RequestProblem.CONFERENCE_LEVEL);
        assertThat(story.refusal(next -> next.convened(1))).isEqualTo(RequestProblem.CONFERENCE_LEVEL);
    }

    @Test
    void conferencesGoLevelByLevelUpToTheThird() {
        Story story = aRequest(requests).registered();

        assertThat(story.refusal(first -> first.convened(2))).isEqualTo(RequestProblem.CONFERENCE_LEVEL);
        story.convened(1).convened(2).convened(3);
        assertThat(story.refusal(next -> next.convened(4))).isEqualTo(RequestProblem.CONFERENCE_LEVEL);
    }

    @Test
    void nothingIsConcludedThatWasNotConvened() {
        assertThat(aRequest(requests).registered().refusal(story -> story.concluded(People.HOUSING)))
                .isEqualTo(RequestProblem.NOTHING_PENDING);
    }

    @Test
    void onlyASupervisorConvenes() {
        Story story = aRequest(requests).registered();

        assertThat(story.refusal(People.OPERATOR, Commands.convene(1, List.of("住建局"), "谁办")))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    @Test
    void decidesNoOldDisputeOfADepartmentThatHasGone() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .sentBack()
                .handledFirst();

        ServiceRequest request = story.reassignedTo(People.WATER)
                .convened(1)
                .concluded(People.WATER)
                .now();

        assertThat(request.status()).isEqualTo(RequestStatus.DISPATCHED);
        assertThat(lead(request).acknowledgedAt()).isNull();
    }
}
