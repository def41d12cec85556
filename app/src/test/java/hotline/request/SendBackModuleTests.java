package hotline.request;

import static hotline.request.Runs.lead;
import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.handling.PartEnding;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 退单: within one working day, with a basis, and decided within half a working day. */
@HotlineTest
class SendBackModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void sendsBackUntilTheEndOfTheNextWorkingDay() {
        Story story = dispatched();
        clock.set("2023-09-26T00:00:00+08:00");

        ServiceRequest request = story.sentBack().now();

        assertThat(request.status()).isEqualTo(RequestStatus.SENT_BACK);
        assertThat(request.handling().open(Kind.SEND_BACK)).isPresent();
    }

    @Test
    void aMicrosecondLaterItIsTheResponsibleUnit() {
        Story story = dispatched();
        clock.set("2023-09-26T00:00:00.000001+08:00");

        assertThat(story.refusal(Story::sentBack)).isEqualTo(RequestProblem.SEND_BACK_TOO_LATE);
    }

    @Test
    void silenceIsPutOnRecordWhenTheTimeIsOver() {
        Story story = dispatched();
        clock.set("2023-09-26T00:00:00+08:00");
        assertThat(story.refusal(Story::responsibilityFixed)).isEqualTo(RequestProblem.SEND_BACK_STILL_POSSIBLE);
        clock.advance(Duration.ofNanos(1_000));

        ServiceRequest request = story.responsibilityFixed().now();

        assertThat(run(request, Step.SEND_BACK, 1).dropped()).isTrue();
        assertThat(request.status()).isEqualTo(RequestStatus.DISPATCHED);
    }

    @Test
    void theSupervisorHasHalfAWorkingDay() {
        ServiceRequest request = dispatched().sentBack().now();

        ClockRun review = run(request, Step.SEND_BACK_REVIEW, 1);
        assertThat(review.dueAt()).isEqualTo(Instant.parse("2023-09-22T08:00:00Z"));
    }

    @Test
    void afterAGrantTheNewDepartmentsClockStartsAndTheRequestsGoesOn() {
        Story story = dispatched().sentBack();
        clock.set("2023-09-25T09:00:00+08:00");

        ServiceRequest request =
                story.sendBackGranted().dispatchedTo(People.WATER).now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(run(request, Step.COMPLETION, 2).startedAt()).isEqualTo(clock.instant());
        assertThat(run(request, Step.COMPLETION, 2).dueAt()).isEqualTo(Instant.parse("2023-10-08T16:00:00Z"));
        assertThat(request.parts().get(0).ending()).isEqualTo(PartEnding.SENT_BACK);
    }

    @Test
    void aGrantStartsTheHotlinesOwnClockOfDispatchAgain() {
        ServiceRequest request = dispatched().sentBack().sendBackGranted().now();

        ClockRun dispatch = run(request, Step.DISPATCH);
        assertThat(dispatch.runNumber()).isEqualTo(2);
        assertThat(dispatch.dueAt()).isEqualTo(Instant.parse("2023-09-22T08:00:00Z"));
        assertThat(request.status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(request.lead()).isNull();
    }

    @Test
    void aGrantLetsSupportingDepartmentsGoTooSinceTheNextDispatchNamesThemAnew() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING, People.ROADS);

        ServiceRequest request = story.sentBack()
                .sendBackGranted()
                .dispatchedTo(People.WATER, People.ROADS)
                .now();

        assertThat(request.parts()).filteredOn(Part::isOpen).hasSize(2);
    }

    @Test
    void afterARefusalTheClockHasRunOn() {
        Story story = dispatched().sentBack();
        clock.advance(Duration.ofHours(3));

        ServiceRequest request = story.sendBackRefused().now();

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(lead(request).acknowledgedAt()).isEqualTo(clock.instant());
    }

    @Test
    void aSecondSendBackOfTheSameRequestGoesToConference() {
        Story story = dispatched()
                .sentBack()
                .sendBackGranted()
                .dispatchedTo(People.WATER)
                .sentBack();

        assertThat(story.refusal(Story::sendBackGranted)).isEqualTo(RequestProblem.CONFERENCE_REQUIRED);
        assertThat(story.refusal(Story::sendBackRefused)).isEqualTo(RequestProblem.CONFERENCE_REQUIRED);
        assertThat(story.convened(1).concluded(People.WATER).now().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void theConferenceCanFreeTheDepartmentThatSentBackSecond() {
        Story story = dispatched()
                .sentBack()
                .sendBackGranted()
                .dispatchedTo(People.WATER)
                .sentBack();

        ServiceRequest request = story.convened(1).concluded(People.ROADS).now();

        assertThat(request.lead()).isEqualTo(People.ROADS);
        assertThat(request.status()).isEqualTo(RequestStatus.DISPATCHED);
        assertThat(request.proceedings())
                .filteredOn(each -> each.kind() == Kind.SEND_BACK)
                .extracting(Proceeding::outcome)
                .containsExactly(Outcome.GRANTED, Outcome.GRANTED);
    }

    @Test
    void handlesFirstAndDisputesLater() {
        ServiceRequest request = dispatched()
                .sentBack()
                .handledFirst()
                .replied()
                .sendBackGranted()
                .now();

        assertThat(request.status()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(request.lead()).isEqualTo(People.HOUSING);
        assertThat(request.proceedings().get(0).outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void whoHandlesFirstCanStillBeRelieved() {
        ServiceRequest request =
                dispatched().sentBack().handledFirst().sendBackGranted().now();

        assertThat(request.status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(request.parts()).noneMatch(Part::isOpen);
    }

    @Test
    void reassigningWhoHandlesFirstSettlesItsDispute() {
        Story story = dispatched()
                .sentBack()
                .handledFirst()
                .reassignedTo(People.WATER)
                .acknowledged();

        assertThat(story.now().proceedings().get(0).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(story.refusal(Story::sendBackGranted)).isEqualTo(RequestProblem.NOTHING_PENDING);
    }

    @Test
    void aDisputeAboutAFinishedCycleMovesNothingOfTheNextOne() {
        Story story = dispatched().sentBack().handledFirst().replied().redone().acknowledged();

        ServiceRequest request = story.sendBackGranted().now();

        assertThat(request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(request.leadOf(1)).isEqualTo(People.HOUSING);
        assertThat(lead(request).isOpen()).isTrue();
    }

    @Test
    void onlyTheLeadSendsBackAndOnlyASupervisorDecides() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING, People.WATER);
        Command sendBack = Commands.sendBack("三定方案", "不属本单位");

        assertThat(story.refusal(People.WATER_CLERK, sendBack)).isEqualTo(RequestProblem.OTHER_DEPARTMENT);
        assertThat(story.refusal(People.OPERATOR, sendBack)).isEqualTo(RequestProblem.WRONG_ROLE);
        assertThat(story.sentBack().refusal(People.OPERATOR, Commands.grantSendBack("同意")))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    private Story dispatched() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }
}
