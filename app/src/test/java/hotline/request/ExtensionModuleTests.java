package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Step;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
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

/** 延期: asked before the deadline with the caller told; counted from the old deadline. */
@HotlineTest
class ExtensionModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Test
    void countsOnFromTheOldDeadlineAndKeepsTheOriginal() {
        ServiceRequest request = handled().extensionAsked(3).extensionGranted().now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-10T16:00:00Z"));
        assertThat(request.cycle().originalDueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(run(request, Step.COMPLETION, 1).dueAt()).isEqualTo(request.dueAt());
    }

    @Test
    void theSupervisorHasOneWorkingDay() {
        ServiceRequest request = handled().extensionAsked(3).now();

        assertThat(run(request, Step.EXTENSION_REVIEW, 1).dueAt()).isEqualTo(Instant.parse("2023-09-25T16:00:00Z"));
    }

    @Test
    void isAskedUntilTheDeadlineAndRefusedByRuleAMicrosecondLater() {
        Story punctual = handled();
        Story late = handled();
        clock.set("2023-10-08T00:00:00+08:00");
        punctual.extensionAsked(3);
        clock.advance(Duration.ofNanos(1_000));

        assertThat(late.refusal(story -> story.extensionAsked(3))).isEqualTo(RequestProblem.EXTENSION_TOO_LATE);
    }

    @Test
    void grantedAfterTheOldDeadlineItCountsFromThere() {
        Story story = handled().extensionAsked(3);
        clock.set("2023-10-09T15:00:00+08:00");

        ServiceRequest request = story.extensionGranted().replied().now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-10T16:00:00Z"));
        assertThat(request.cycle().verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(request.completedAt()).isAfter(request.cycle().originalDueAt());
    }

    @Test
    void grantedTooLateItSavesNobody() {
        Story story = handled().extensionAsked(1);
        clock.set("2023-10-20T15:00:00+08:00");

        ServiceRequest request = story.extensionGranted().now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-08T16:00:00Z"));
        assertThat(request.isOverdueAt(clock.instant())).isTrue();
    }

    @Test
    void aRefusalLeavesTheDeadlineAndAnotherCanBeAsked() {
        Story story = handled().extensionAsked(3).extensionRefused();

        assertThat(story.now().dueAt()).isEqualTo(Instant.parse("2023-10-07T16:00:00Z"));
        assertThat(story.extensionAsked(2).extensionGranted().now().dueAt())
                .isEqualTo(Instant.parse("2023-10-09T16:00:00Z"));
    }

    @Test
    void isGrantedThreeTimesAtMost() {
        Story story = handled();
        for (int i = 0; i < 3; i++) {
            story.extensionAsked(3).extensionGranted();
        }

        assertThat(story.now().dueAt()).isEqualTo(Instant.parse("2023-10-18T16:00:00Z"));
        assertThat(story.refusal(next -> next.extensionAsked(1))).isEqualTo(RequestProblem.EXTENSIONS_USED_UP);
    }

    @Test
    void isNeverLongerThanThreeWorkingDays() {
        Story story = handled();

        assertThat(story.refusal(next -> next.extensionAsked(4))).isEqualTo(RequestProblem.EXTENSION_TOO_LONG);
        assertThat(story.refusal(next -> next.longExtensionAsked(1))).isEqualTo(RequestProblem.EXTENSION_TOO_LONG);
    }

    @Test
    void longMattersAreExtendedUpToAHundredAndEightyCalendarDaysInAll() {
        Story story = aRequest(requests)
                .about("030402")
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();
        story.longExtensionAsked(100).extensionGranted();

        assertThat(story.refusal(next -> next.longExtensionAsked(81))).isEqualTo(RequestProblem.EXTENSION_TOO_LONG);
        assertThat(story.longExtensionAsked(80).extensionGranted().now().dueAt())
                .isEqualTo(Instant.parse("2024-04-04T16:00:00Z"));
    }

    @Test
    void theCallerIsToldUnlessNobodyKnowsWhoCalled() {
        Command untold = Commands.askExtension(new WorkingTime(1, Unit.WORKING_DAY), "待料", false);
        Story anonymous = aRequest(requests)
                .anonymous()
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();

        assertThat(handled().refusal(People.HOUSING_CLERK, untold)).isEqualTo(RequestProblem.CALLER_NOT_TOLD);
        assertThat(anonymous
                        .after(People.HOUSING_CLERK, untold)
                        .now()
                        .handling()
                        .open(Kind.EXTENSION))
                .isPresent();
    }

    @Test
    void oneIsDecidedBeforeTheNextIsAsked() {
        Story story = handled().extensionAsked(1);

        assertThat(story.refusal(next -> next.extensionAsked(1))).isEqualTo(RequestProblem.ALREADY_PENDING);
    }

    @Test
    void onlyTheLeadAsksAndOnlyASupervisorGrants() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER)
                .acknowledged();
        Command ask = Commands.askExtension(new WorkingTime(1, Unit.WORKING_DAY), "待料", true);

        assertThat(story.refusal(People.WATER_CLERK, ask)).isEqualTo(RequestProblem.OTHER_DEPARTMENT);
        assertThat(story.extensionAsked(1).refusal(People.HOUSING_CLERK, Commands.grantExtension(null)))
                .isEqualTo(RequestProblem.WRONG_ROLE);
    }

    @Test
    void aReplyLeavesAnUndecidedOneWithoutObject() {
        ServiceRequest request = handled().extensionAsked(3).replied().now();

        assertThat(request.proceedings().get(0).outcome()).isEqualTo(Outcome.MOOT);
        assertThat(run(request, Step.EXTENSION_REVIEW, 1).dropped()).isTrue();
    }

    private Story handled() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING).acknowledged();
    }
}
