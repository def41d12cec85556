package hotline.request;

import static hotline.request.Runs.run;
import static hotline.testing.ProblemAssertions.assertProblem;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.deadline.RulePacks;
import hotline.deadline.Step;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.handling.SuperiorMatter;
import hotline.request.handling.Verdict;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 上级转办: the earlier of the two deadlines rules. */
@HotlineTest
class SuperiorOrderModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @Autowired
    RulePacks packs;

    private static final Instant OWN = Instant.parse("2023-10-07T16:00:00Z");
    private static final Instant EARLIER = Instant.parse("2023-09-28T10:00:00Z");

    @Test
    void theUpperPlatformsEarlierLimitRules() {
        assertThat(ordered(EARLIER).now().dueAt()).isEqualTo(EARLIER);
        assertThat(aRequest(requests)
                        .orderedBySuperior("LL-2", OWN.plusSeconds(1))
                        .registered()
                        .now()
                        .dueAt())
                .isEqualTo(OWN);
    }

    @Test
    void itRulesForEveryDepartmentToo() {
        ServiceRequest request = aRequest(requests)
                .orderedBySuperior("LL-1", EARLIER)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER)
                .now();

        assertThat(run(request, Step.COMPLETION, 1).dueAt()).isEqualTo(EARLIER);
        assertThat(run(request, Step.COMPLETION, 2).dueAt()).isEqualTo(EARLIER);
    }

    @Test
    void aDepartmentThatComesAfterItHasALimitOfItsOwn() {
        Story story = aRequest(requests).orderedBySuperior("LL-1", EARLIER).registered();
        clock.set("2023-09-29T10:00:00+08:00");

        ServiceRequest request = story.dispatchedTo(People.HOUSING).now();

        assertThat(request.dueAt()).isEqualTo(EARLIER);
        assertThat(run(request, Step.COMPLETION, 1).dueAt()).isEqualTo(Instant.parse("2023-10-11T16:00:00Z"));
    }

    @Test
    void aRequestThatComesBackHasTheLimitStill() {
        Story story = aRequest(requests)
                .orderedBySuperior("LL-1", EARLIER)
                .registered()
                .transferred();
        clock.set("2023-09-29T10:00:00+08:00");

        assertThat(story.returned().now().dueAt()).isEqualTo(EARLIER);
    }

    @Test
    void anAnswersLimitThatHasPassedIsRefused() {
        Story story = ordered(EARLIER).extensionAsked(3);

        assertThat(story.refusal(asked -> asked.answeredBySuperior(SuperiorMatter.EXTENSION, true, MutableClock.START)))
                .isEqualTo(RequestProblem.LIMIT_PAST);
    }

    @Test
    void anOrderWhoseLimitHasPassedIsRegisteredAndLate() {
        Instant passed = MutableClock.START.minusSeconds(3_600);
        Story story = ordered(passed);

        assertThat(story.now().dueAt()).isEqualTo(passed);
        assertThat(story.now().isOverdueAt(clock.instant())).isTrue();
        assertThat(story.refusal(Story::paused)).isEqualTo(RequestProblem.PAUSE_TOO_LATE);
        clock.advance(Duration.ofHours(1));
        assertThat(story.replied().now().firstCycle().verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void aLimitThatHadPassedHoldsWhenTheRequestIsCountedAnew() {
        Instant passed = MutableClock.START.minusSeconds(3_600);
        Story story = ordered(passed);

        assertThat(story.correctedTo(Nature.CONSULTATION, Urgency.NORMAL).now().dueAt())
                .isEqualTo(passed);
    }

    @Test
    void anOperatorChangesNoLimitThatNobodyAskedAbout() {
        assertThat(ordered(EARLIER)
                        .refusal(story -> story.after(
                                People.OPERATOR, Commands.superiorAnswer(SuperiorMatter.EXTENSION, true, "同意", OWN))))
                .isEqualTo(RequestProblem.NOTHING_PENDING);
    }

    @Test
    void anExtensionDoesNotPassThatLimit() {
        ServiceRequest request =
                ordered(EARLIER).extensionAsked(3).extensionGranted().now();

        assertThat(request.dueAt()).isEqualTo(EARLIER);
        assertThat(request.handling().open(Kind.SUPERIOR)).isPresent();
    }

    @Test
    void theUpperPlatformExtendsItsLimitAndSettlesThePetition() {
        Story story = ordered(EARLIER).extensionAsked(3);

        ServiceRequest request = story.answeredBySuperior(SuperiorMatter.EXTENSION, true, OWN.plusSeconds(60))
                .now();

        assertThat(request.dueAt()).isEqualTo(OWN.plusSeconds(60));
        assertThat(run(request, Step.COMPLETION, 1).dueAt()).isEqualTo(OWN.plusSeconds(60));
        assertThat(request.handling().open(Kind.EXTENSION)).isEmpty();
        assertThat(request.handling().open(Kind.SUPERIOR)).isEmpty();
    }

    @Test
    void anAnswerAboutSomethingElseGrantsNoExtension() {
        Story story = ordered(EARLIER).extensionAsked(3);

        ServiceRequest request = story.after(
                        People.SUPERVISOR,
                        Commands.superiorAnswer(SuperiorMatter.REPLY, true, "市平台意见", OWN.plus(Duration.ofDays(30))))
                .now();

        assertThat(request.dueAt()).isEqualTo(OWN);
        assertThat(request.handling().open(Kind.EXTENSION)).isPresent();
    }

    @Test
    void whatIsGrantedFromAboveCountsFromTheOldDeadlineHoweverLate() {
        Story story = ordered(null).extensionAsked(3).paused();
        clock.set("2023-10-20T10:00:00+08:00");

        story.answeredBySuperior(SuperiorMatter.EXTENSION, true, null);
        assertThat(story.now().dueAt()).isEqualTo(Instant.parse("2023-10-10T16:00:00Z"));
        clock.set("2023-10-22T10:00:00+08:00");

        assertThat(story.resumed().now().dueAt()).isEqualTo(Instant.parse("2023-11-02T16:00:00Z"));
    }

    @Test
    void aPastLimitTakesNothingFromWhatIsGrantedInAFurtherCycle() {
        Story story = ordered(EARLIER).replied();
        clock.set("2023-10-09T10:00:00+08:00");
        story.redone().acknowledged().extensionAsked(3);

        assertThat(story.answeredBySuperior(SuperiorMatter.EXTENSION, true, null)
                        .now()
                        .dueAt())
                .isEqualTo(Instant.parse("2023-10-19T16:00:00Z"));
    }

    @Test
    void anAnswerFromAboveCountsByTheRulesOfItsCycle() {
        Story story = ordered(EARLIER).extensionAsked(3);
        assertThat(packs.choose(People.JIAOCHENG, "tianjin", 1, null, People.ADMINISTRATOR)
                        .block())
                .isNotNull();

        ServiceRequest request = story.answeredBySuperior(SuperiorMatter.EXTENSION, true, OWN.plus(Duration.ofDays(30)))
                .now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-10T16:00:00Z"));
    }

    @Test
    void aRefusalFromAboveMovesNothing() {
        Story story = ordered(EARLIER).extensionAsked(3);

        ServiceRequest request =
                story.answeredBySuperior(SuperiorMatter.EXTENSION, false, null).now();

        assertThat(request.dueAt()).isEqualTo(EARLIER);
        assertThat(request.handling().open(Kind.SUPERIOR)).isEmpty();
        assertThat(request.proceedings().get(0).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aPauseDoesNotPassThatLimit() {
        Story story = ordered(EARLIER).paused();
        clock.advance(Duration.ofDays(1));

        assertThat(story.resumed().now().dueAt()).isEqualTo(EARLIER);
    }

    @Test
    void aPastLimitBindsNoFurtherCycle() {
        Story story = ordered(EARLIER).replied();
        clock.set("2023-10-09T10:00:00+08:00");

        ServiceRequest request = story.redone()
                .acknowledged()
                .extensionAsked(3)
                .extensionGranted()
                .now();

        assertThat(request.dueAt()).isEqualTo(Instant.parse("2023-10-19T16:00:00Z"));
    }

    @Test
    void aLimitAheadBindsAFurtherCycle() {
        assertThat(ordered(EARLIER).replied().redone().now().dueAt()).isEqualTo(EARLIER);
    }

    @Test
    void aReplyIsToBeReportedAbove() {
        ServiceRequest request = ordered(EARLIER).replied().now();

        assertThat(request.handling().open(Kind.SUPERIOR))
                .hasValueSatisfying(each -> assertThat(each.code()).isEqualTo("reply"));
    }

    @Test
    void aSendBackIsToBeReportedAbove() {
        ServiceRequest request = aRequest(requests)
                .orderedBySuperior("LL-1", EARLIER)
                .registered()
                .dispatchedTo(People.HOUSING)
                .sentBack()
                .now();

        assertThat(request.handling().open(Kind.SUPERIOR)).isPresent();
    }

    @Test
    void anOrderIsRegisteredOnce() {
        assertThat(ordered(EARLIER).now().standing().superior()).isNotNull();

        assertProblem(
                requests.register(
                        People.OPERATOR,
                        aRequest(requests).orderedBySuperior("LL-1", EARLIER).registration(),
                        new IdempotencyKey("o", "other", "d"),
                        request -> JsonNodeFactory.instance.textNode("")),
                RequestProblem.ORDER_REGISTERED);
    }

    @Test
    void nothingIsAnsweredFromAboveThatDoesNotComeFromThere() {
        assertThat(aRequest(requests)
                        .registered()
                        .refusal(story -> story.answeredBySuperior(SuperiorMatter.REPLY, true, null)))
                .isEqualTo(RequestProblem.NOT_FROM_ABOVE);
    }

    private Story ordered(@Nullable Instant limit) {
        return aRequest(requests)
                .orderedBySuperior("LL-1", limit)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();
    }
}
