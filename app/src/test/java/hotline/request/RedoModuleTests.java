package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.handling.CycleKind;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 重办和重新办理: a further cycle of its own; the finished one stays what it was. */
@HotlineTest
class RedoModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void redoHasAClockOfItsOwn() {
        Story story = completed();
        clock.set("2023-10-09T10:00:00+08:00");

        ServiceRequest request = story.redone().now();

        assertThat(request.status()).isEqualTo(RequestStatus.DISPATCHED);
        assertThat(run(request, Step.REDO).dueAt()).isEqualTo(Instant.parse("2023-10-16T16:00:00Z"));
        assertThat(request.lead()).isEqualTo(People.HOUSING);
    }

    @Test
    void theFinishedCycleNeverChanges() {
        Story story = completed();
        HandlingCycle first = story.now().firstCycle();
        clock.set("2023-12-01T10:00:00+08:00");

        ServiceRequest request = story.redone()
                .acknowledged()
                .extensionAsked(3)
                .extensionGranted()
                .replied()
                .now();

        assertThat(request.firstCycle()).isEqualTo(first);
        assertThat(request.cycles()).extracting(HandlingCycle::kind).containsExactly(CycleKind.FIRST, CycleKind.REDO);
    }

    @Test
    void aLateRedoIsLateInItsOwnCycle() {
        Story story = completed().redone().acknowledged();
        clock.set("2023-10-08T00:00:00.000001+08:00");

        ServiceRequest request = story.replied().now();

        assertThat(request.cycles()).extracting(HandlingCycle::verdict).containsExactly(Verdict.ON_TIME, Verdict.LATE);
    }

    @Test
    void extensionsAreCountedInEachCycleAnew() {
        Story story = handled();
        for (int i = 0; i < 3; i++) {
            story.extensionAsked(3).extensionGranted();
        }

        ServiceRequest request = story.replied()
                .redone()
                .acknowledged()
                .extensionAsked(3)
                .extensionGranted()
                .now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-10T16:00:00Z"));
    }

    @Test
    void reopeningIsDispatchedAnew() {
        Story story = completed().closed();
        clock.set("2023-10-09T10:00:00+08:00");

        ServiceRequest request = story.reopened().now();

        assertThat(request.status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(request.lead()).isNull();
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-16T16:00:00Z"));
    }

    @Test
    void whatTheHotlineAnswersLaterWasNotAnsweredDirectlyAtFirst() {
        ServiceRequest request = completed()
                .reopened()
                .after(People.OPERATOR, Commands.answer("已答复"))
                .now();

        assertThat(request.direct()).isFalse();
        assertThat(request.status()).isEqualTo(RequestStatus.COMPLETED);
    }

    @Test
    void onlyASupervisorFindsADissatisfactionJustified() {
        assertThat(completed().refusal(People.OPERATOR, Commands.redo("不满意", null)))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    @Test
    void nothingIsRedoneThatIsNotDone() {
        assertThat(handled().refusal(Story::redone)).isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    private Story completed() {
        return handled().replied();
    }

    private Story handled() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }
}
