package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤单: by the caller; what is overdue stays late. */
@HotlineTest
class WithdrawalModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void beforeTheDeadlineItLeavesTheRates() {
        Story story = dispatched();
        clock.set("2023-10-07T23:59:59.999999+08:00");

        ServiceRequest request = story.withdrawn().now();

        assertThat(request.status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(request.cycle().verdict()).isNull();
        assertThat(request.clocks()).noneMatch(ClockRun::isRunning);
    }

    @Test
    void fromTheDeadlineOnItStaysLateThoughNothingWasCompleted() {
        Story story = dispatched();
        clock.set("2023-10-08T00:00:00.000001+08:00");

        ServiceRequest request = story.withdrawn().now();

        assertThat(request.status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(request.cycle().verdict()).isEqualTo(Verdict.LATE);
        assertThat(request.completedAt()).isNull();
        assertThat(run(request, Step.COMPLETION).dropped()).isTrue();
        assertThat(run(request, Step.COMPLETION).endedAt()).isEqualTo(clock.instant());
    }

    @Test
    void atTheVeryDeadlineItIsNotYetLate() {
        Story story = dispatched();
        clock.set("2023-10-08T00:00:00+08:00");

        assertThat(story.withdrawn().now().cycle().completedAt()).isNull();
    }

    @Test
    void aClockThatStoodStillInTimeIsNotLate() {
        Story story = dispatched().acknowledged().replied().redone().acknowledged();
        clock.advance(Duration.ofDays(1));
        Instant paused = clock.instant();
        story.paused();
        clock.advance(Duration.ofDays(60));

        ServiceRequest request = story.withdrawn().now();

        assertThat(run(request, Step.REDO).dropped()).isTrue();
        assertThat(run(request, Step.REDO).endedAt()).isEqualTo(paused);
    }

    @Test
    void noDepartmentWithdraws() {
        assertThat(dispatched().refusal(People.HOUSING_CLERK, Commands.withdraw("已沟通")))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    @Test
    void whatIsFinishedIsNotWithdrawn() {
        assertThat(dispatched().acknowledged().replied().refusal(Story::withdrawn))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }

    private Story dispatched() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }
}
