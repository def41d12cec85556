package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.handling.PartEnding;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 主办与协办: each part has its own clocks, acknowledgement, reply and verdict. */
@HotlineTest
class JointHandlingModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void eachDepartmentAcknowledgesItsOwnPart() {
        Story story = joint();
        clock.advance(Duration.ofHours(1));

        ServiceRequest request = story.acknowledgedBy(People.WATER).now();

        assertThat(request.status()).isEqualTo(RequestStatus.DISPATCHED);
        assertThat(request.parts().get(1).acknowledgedAt()).isEqualTo(clock.instant());
        assertThat(run(request, Step.ACKNOWLEDGEMENT, 2).isRunning()).isFalse();
        assertThat(run(request, Step.ACKNOWLEDGEMENT, 1).isRunning()).isTrue();
    }

    @Test
    void aSupportingReplyEndsItsPartAndNotTheRequest() {
        Story story = joint().acknowledged().acknowledgedBy(People.WATER);
        clock.advance(Duration.ofDays(1));

        ServiceRequest request = story.repliedBy(People.WATER).now();

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.parts().get(1).ending()).isEqualTo(PartEnding.REPLIED);
        assertThat(run(request, Step.COMPLETION, 2).endedAt()).isEqualTo(clock.instant());
        assertThat(run(request, Step.COMPLETION).isRunning()).isTrue();
    }

    @Test
    void aLateSupportingDepartmentMakesNoRequestLate() {
        Story story = joint().acknowledged()
                .acknowledgedBy(People.WATER)
                .extensionAsked(3)
                .extensionGranted();
        clock.set("2023-10-09T10:00:00+08:00");

        ServiceRequest request = story.repliedBy(People.WATER).replied().now();

        ClockRun supporting = run(request, Step.COMPLETION, 2);
        assertThat(supporting.endedAt()).isAfter(supporting.dueAt());
        assertThat(request.cycle().verdict()).isEqualTo(Verdict.ON_TIME);
    }

    @Test
    void theLeadAnswersForOpenPartsKnowingly() {
        Story story = joint().acknowledged();

        assertThat(story.refusal(Story::replied)).isEqualTo(RequestProblem.OPEN_PARTS);
        ServiceRequest request = story.repliedForAll().now();
        assertThat(request.parts()).extracting(Part::ending).containsExactly(PartEnding.REPLIED, PartEnding.COVERED);
    }

    @Test
    void changingTheLeadKeepsEachOnesShareOfTheTime() {
        Story story = joint().acknowledged();
        clock.set("2023-09-25T10:00:00+08:00");

        ServiceRequest request = story.reassignedTo(People.WATER).now();

        assertThat(run(request, Step.COMPLETION, 1).endedAt()).isEqualTo(clock.instant());
        assertThat(run(request, Step.COMPLETION, 1).dropped()).isTrue();
        assertThat(run(request, Step.COMPLETION, 3).startedAt()).isEqualTo(clock.instant());
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(request.lead()).isEqualTo(People.WATER);
    }

    @Test
    void aDepartmentThatStaysKeepsItsClocks() {
        Story story = joint().acknowledged();
        clock.advance(Duration.ofHours(5));

        ServiceRequest request =
                story.reassignedTo(People.HOUSING, People.ROADS).now();

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(run(request, Step.COMPLETION, 1).startedAt()).isEqualTo(MutableClock.START);
        assertThat(request.parts().get(1).ending()).isEqualTo(PartEnding.REASSIGNED);
    }

    @Test
    void aPartGivenToAnOfficeEndsWithTheReplyOfItsDepartment() {
        Story story = joint().acknowledged().acknowledgedBy(People.WATER);
        story.after(People.WATER_CLERK, Commands.passOn("供水站", null));

        ServiceRequest request = story.repliedBy(People.WATER).now();

        assertThat(request.proceedings()).noneMatch(Proceeding::isOpen);
    }

    @Test
    void aDepartmentHasOnePartOnly() {
        Story story = aRequest(requests).registered();
        Command twice = Commands.dispatch(People.HOUSING, List.of(People.HOUSING), null, null, null);

        assertThat(story.refusal(People.OPERATOR, twice)).isEqualTo(RequestProblem.SAME_DEPARTMENT);
    }

    @Test
    void nothingIsReassignedToWhereItIs() {
        assertThat(joint().refusal(story -> story.reassignedTo(People.HOUSING, People.WATER)))
                .isEqualTo(RequestProblem.NOTHING_CHANGES);
    }

    private Story joint() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING, People.WATER);
    }
}
