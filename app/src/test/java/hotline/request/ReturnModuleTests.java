package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 移交退回: what comes back starts again. */
@HotlineTest
class ReturnModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void itsClocksStartAgain() {
        Story story = aRequest(requests).registered().transferred();
        clock.set("2023-09-26T10:00:00+08:00");

        ServiceRequest request = story.returned().now();

        assertThat(request.status()).isEqualTo(RequestStatus.REGISTERED);
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-09T16:00:00Z"));
        assertThat(request.cycle().originalDueAt()).isEqualTo(request.dueAt());
        assertThat(run(request, Step.DISPATCH).isRunning()).isTrue();
    }

    @Test
    void theTransferEndedTheHotlinesOwnClock() {
        ServiceRequest request = aRequest(requests).registered().transferred().now();

        assertThat(run(request, Step.DISPATCH).dropped()).isFalse();
        assertThat(run(request, Step.COMPLETION).dropped()).isTrue();
        assertThat(request.clocks()).noneMatch(ClockRun::isRunning);
    }

    @Test
    void itIsReceivedWhenItWasReceived() {
        Story story = aRequest(requests).registered().transferred();
        clock.advance(Duration.ofDays(1));

        assertThat(story.returned().now().receivedAt()).isEqualTo(MutableClock.START);
    }

    @Test
    void onlyWhatWasTransferredComesBack() {
        assertThat(aRequest(requests).registered().refusal(Story::returned))
                .isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
    }
}
