package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.deadline.Step;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 暂停: only for causes that the pack allows, never after the deadline, and counted. */
@HotlineTest
class PauseModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void givesBackTheOfficeTimeThatWasLost() {
        Story story = handled();
        clock.set("2023-09-25T09:00:00+08:00");
        story.paused();
        clock.set("2023-09-27T10:30:00.000001+08:00");

        ServiceRequest request = story.resumed().now();

        // two working days and an hour and a half, which end on the morning of the third working day after 7 October
        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-10T16:00:00Z"));
        assertThat(request.cycle().originalDueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(run(request, Step.COMPLETION, 1).dueAt()).isEqualTo(request.dueAt());
    }

    @Test
    void aPauseOverTheHolidaysMovesNothing() {
        clock.set("2025-09-26T10:00:00+08:00");
        Story story = handled();
        clock.set("2025-09-30T18:30:00+08:00");
        story.paused();
        clock.set("2025-10-09T07:50:00+08:00");

        assertThat(story.resumed().now().dueAt()).isEqualTo(Instant.parse("2025-10-10T16:00:00Z"));
    }

    @Test
    void aPauseInTwoHalvesGivesBackAsMuchAsOneInOnePiece() {
        clock.set("2025-10-17T10:00:00+08:00");
        Story whole = handled();
        Story halves = handled();
        clock.set("2025-10-22T09:00:00+08:00");
        whole.paused();
        halves.paused();
        clock.set("2025-10-22T10:00:00+08:00");
        halves.resumed().paused();
        clock.set("2025-10-22T11:00:00+08:00");

        assertThat(halves.resumed().now().dueAt())
                .isEqualTo(whole.resumed().now().dueAt())
                .isEqualTo(Instant.parse("2025-10-27T16:00:00Z"));
    }

    @Test
    void nothingIsOverdueWhileItStandsStill() {
        Story story = handled().paused();
        clock.advance(Duration.ofDays(90));

        ServiceRequest request = story.now();

        assertThat(request.isOverdueAt(clock.instant())).isFalse();
        assertThat(request.clockStoppedAt()).isEqualTo(MutableClock.START);
    }

    @Test
    void beginsUntilTheDeadlineAndNotAtIt() {
        Story punctual = handled();
        Story late = handled();
        clock.set("2023-10-07T23:59:59.999999+08:00");
        punctual.paused();
        clock.advance(Duration.ofNanos(1_000));

        assertThat(late.refusal(Story::paused)).isEqualTo(RequestProblem.PAUSE_TOO_LATE);
    }

    @Test
    void onlyForACauseOfThePack() {
        assertThat(handled().refusal(People.SUPERVISOR, Commands.pause("holiday", "放假")))
                .isEqualTo(RequestProblem.PAUSE_NOT_ALLOWED);
    }

    @Test
    void theDepartmentItselfMayNotPause() {
        assertThat(handled().refusal(People.HOUSING_CLERK, Commands.pause("appraisal", "鉴定")))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    @Test
    void onlyTheLeadOrASupervisorGoesOn() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER)
                .acknowledged();

        assertThat(story.paused().refusal(People.WATER_CLERK, Commands.resume(null)))
                .isEqualTo(RequestProblem.OTHER_DEPARTMENT);
        assertThat(story.after(People.SUPERVISOR, Commands.resume(null)).now().status())
                .isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void anExtensionGrantedMeanwhileComesOnTop() {
        Story story = handled().extensionAsked(3).paused();
        clock.advance(Duration.ofHours(2));

        ServiceRequest request = story.extensionGranted().resumed().now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-11T16:00:00Z"));
    }

    private Story handled() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }
}
