package hotline.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.Act;
import hotline.request.Channel;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.OversightCommand.AnswerOrder;
import hotline.request.Place;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestImports;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.request.Verdict;
import hotline.request.events.RequestEvent.Matter;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestDatabase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

/** Each rule of the sweeps. A complaint of the fixture's Friday is due at the end of 7 October. */
@HotlineTest
class SweepModuleTests {

    private static final String NEXT_DAY = "2023-09-26T08:00:01+08:00";
    private static final String HALF = "2023-09-27T15:00:00+08:00";
    private static final String ALMOST = "2023-10-07T09:00:00+08:00";
    private static final String OVERDUE = "2023-10-08T08:00:01+08:00";

    @Autowired
    Requests requests;

    @Autowired
    RequestImports imports;

    @Autowired
    Sweeps sweeps;

    @Autowired
    MutableClock clock;

    @Autowired
    MeterRegistry meters;

    private final Swept swept = new Swept();

    @Test
    void warnsWhenAClockIsDueSoon() {
        Story story = inProgress();

        sweepAt(HALF);

        assertThat(swept.warnings(story)).contains("completion due-soon 50");
        assertThat(levels(story)).isEmpty();
    }

    @Test
    void ordersWhenAClockIsAlmostDue() {
        Story story = inProgress();

        sweepAt(ALMOST);

        assertThat(levels(story)).containsExactly("1");
        assertThat(swept.causes(story)).containsExactly("due-soon");
    }

    @Test
    void ordersAtTheSecondLevelWhenOverdue() {
        Story story = inProgress();

        sweepAt(OVERDUE);

        assertThat(levels(story)).containsExactly("1", "2");
        assertThat(swept.warnings(story)).doesNotContain("completion overdue 100");
    }

    @Test
    void nothingIsOverdueAtTheVeryInstant() {
        Story story = inProgress();

        sweepAt(ALMOST);
        sweepAt("2023-10-08T00:00:00+08:00");

        assertThat(levels(story)).containsExactly("1");
        assertThat(swept.alarms("completion"))
                .anyMatch(alarm -> alarm.contains("\"fires_at\": \"2023-10-07T16:00:00+00:00\""));
    }

    @Test
    void whatCanWaitWaitsForTheOffice() {
        Story story = inProgress();

        sweepAt("2023-10-08T00:00:01+08:00");
        assertThat(levels(story)).isEmpty();
        assertThat(swept.warnings(story)).doesNotContain("completion due-soon 50");

        sweepAt("2023-10-08T07:59:59+08:00");
        assertThat(levels(story)).isEmpty();

        sweepAt(OVERDUE);
        assertThat(levels(story)).containsExactly("1", "2");
        assertThat(swept.attempts(story)).isEmpty();
    }

    @Test
    void whatWasImportedIsWatchedLikeAnyOther() {
        RequestNumber number = imported("2023-09-22T00:00:00Z", "2023-09-28T16:00:00Z");
        RequestNumber late = imported("2023-09-04T00:00:00Z", "2023-09-08T16:00:00Z");

        sweepAt("2023-09-27T15:00:00+08:00");

        assertThat(swept.warnings(number)).containsExactly("completion due-soon 50");
        assertThat(swept.warnings(late)).isEmpty();
    }

    @Test
    void ofTheStagesThatHadPassedBeforeAnImportTheLastAloneGoesOff() {
        Story nearlyDue = new Story(requests, imported("2023-09-18T00:00:00Z", "2023-09-22T16:00:00Z"));

        sweepAt("2023-09-22T15:00:00+08:00");

        assertThat(levels(nearlyDue)).containsExactly("1");
        assertThat(swept.warnings(nearlyDue)).isEmpty();
    }

    private RequestNumber imported(String received, String due) {
        ImportedRequest old = new ImportedRequest(
                People.JIAOCHENG,
                "old",
                received,
                Instant.parse(received),
                new Matter(Nature.HELP, Channel.IMPORT, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯不亮",
                "",
                Place.UNKNOWN,
                request -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                Instant.parse(due),
                false,
                null,
                null,
                false,
                null,
                "");
        return Objects.requireNonNull(
                        imports.importAll(People.OPERATOR, List.of(old)).block())
                .get(0)
                .number();
    }

    @Test
    void whatIsUrgentWaitsForNothing() {
        Story story = RequestFixture.aRequest(requests)
                .urgent()
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged();

        sweepAt("2023-10-08T00:00:01+08:00");

        assertThat(levels(story)).contains("2");
    }

    @Test
    void raisesTheHighestOrderThatPassesInSilence() {
        Story story = inProgress();

        sweepAt(OVERDUE);
        sweepAt("2023-10-20T09:00:00+08:00");
        sweepAt("2023-10-30T09:00:00+08:00");
        sweepAt("2023-11-10T09:00:00+08:00");

        assertThat(levels(story)).containsExactly("1", "2", "3");
        assertThat(swept.warnings(story)).contains("supervision order-unanswered 100");
    }

    @Test
    void anAnsweredOrderIsNotRaised() {
        Story story = inProgress();
        sweepAt(OVERDUE);

        story.after(People.HOUSING_CLERK, new AnswerOrder(2, "本周修复"));
        story.after(People.HOUSING_CLERK, new AnswerOrder(1, "本周修复"));
        sweepAt("2023-10-20T09:00:00+08:00");

        assertThat(levels(story)).containsExactly("1", "2");
    }

    @Test
    void remindsWhoHasNotAcknowledged() {
        Story story = dispatched();

        sweepAt(NEXT_DAY);

        assertThat(swept.reminded(story)).containsExactly(People.HOUSING.code());
    }

    @Test
    void remindsASupportingDepartmentByItself() {
        Story story = RequestFixture.aRequest(requests)
                .registered()
                .after(People.OPERATOR, Commands.dispatch(People.HOUSING, List.of(People.WATER), null, null, null))
                .acknowledged();

        sweepAt(NEXT_DAY);

        assertThat(swept.reminded(story)).containsExactly(People.WATER.code());
    }

    @Test
    void remindsASupportingDepartmentWhosePartIsOverdue() {
        Story story = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING, People.WATER)
                .acknowledged()
                .after(People.WATER_CLERK, Commands.acknowledge());

        sweepAt(OVERDUE);

        assertThat(swept.reminded(story)).containsExactly(People.WATER.code());
    }

    @Test
    void aPauseTakesNothingFromTheTimeInWhichAClockIsDueSoon() {
        Story story = inProgress();
        clock.set("2023-09-25T09:00:00+08:00");
        story.paused();
        clock.set("2023-11-24T09:00:00+08:00");
        story.resumed();

        sweepAt("2023-11-24T09:00:01+08:00");
        assertThat(swept.warnings(story)).doesNotContain("completion due-soon 50");

        sweepAt("2023-11-28T09:00:01+08:00");
        assertThat(swept.warnings(story)).contains("completion due-soon 50");
        assertThat(levels(story)).isEmpty();

        sweepAt("2023-11-29T16:48:01+08:00");
        assertThat(levels(story)).containsExactly("1");
    }

    @Test
    void aClockThatACorrectionMakesDueSoonIsLookedAtAtOnce() {
        Story story = inProgress();
        clock.set("2023-09-26T11:30:00+08:00");
        story.correctedTo(Nature.CONSULTATION, Urgency.NORMAL);

        sweepAt("2023-09-26T11:30:01+08:00");

        assertThat(swept.warnings(story)).contains("completion due-soon 50");
    }

    @Test
    void silenceMakesADepartmentTheResponsibleOne() {
        Story story = dispatched();

        sweepAt(NEXT_DAY);

        assertThat(swept.count(story, Act.FIX_RESPONSIBILITY)).isEqualTo(1);
    }

    @Test
    void warnsOfWhatTheHotlineItselfIsLateWith() {
        Story story = RequestFixture.aRequest(requests).urgent().registered();

        sweepAt(NEXT_DAY);

        assertThat(swept.warnings(story)).containsExactlyInAnyOrder("dispatch overdue 100", "response overdue 100");
    }

    @Test
    void warnsWhereThereIsNoLeadToOrder() {
        Story story = RequestFixture.aRequest(requests).registered();

        sweepAt(OVERDUE);

        assertThat(swept.warnings(story))
                .contains("completion due-soon 50", "completion due-soon 80", "completion overdue 100");
        assertThat(levels(story)).isEmpty();
    }

    @Test
    void whatWasRepliedIsLeftAlone() {
        Story story = inProgress().replied();

        sweepAt(OVERDUE);

        assertThat(swept.warnings(story)).isEmpty();
        assertThat(levels(story)).isEmpty();
    }

    @Test
    void countsWhatWasSweptByRuleAndOutcome() {
        Counter ordered = meters.get("hotline.supervision.swept")
                .tags("rule", "overdue", "outcome", "acted")
                .counter();
        double before = ordered.count();
        inProgress();

        sweepAt(OVERDUE);

        assertThat(ordered.count()).isEqualTo(before + 1);
    }

    @Test
    void sweepingAgainChangesNothing() {
        IntStream.range(0, 5).forEach(i -> dispatched());
        sweepAt(OVERDUE);
        String before = swept.all();

        sweepAt(OVERDUE);

        assertThat(swept.all()).isEqualTo(before);
    }

    @Test
    void sweepsAtOnceDoEachThingOnce() {
        List<Story> stories = IntStream.range(0, 20).mapToObj(i -> dispatched()).toList();
        clock.set(OVERDUE);

        Flux.range(0, 4).flatMap(i -> sweeps.sweep(), 4).then().block();

        // what one of them left because another was busy with the same request
        sweepAt(OVERDUE);
        assertThat(stories).allSatisfy(story -> {
            assertThat(levels(story)).containsExactly("1", "2");
            assertThat(swept.count(story, Act.REMIND)).isEqualTo(1);
            assertThat(swept.count(story, Act.FIX_RESPONSIBILITY)).isEqualTo(1);
        });
        assertThat(swept.dueAlarms(clock.instant())).isZero();
    }

    @Test
    void leavesARequestThatSomebodyActsOnForTheNextTime() throws SQLException {
        Story story = inProgress();
        clock.set(OVERDUE);
        try (Connection other = TestDatabase.shared().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM service_request FOR UPDATE");

            assertThat(sweeps.sweep().block()).isZero();
            other.rollback();
        }
        sweepAt(OVERDUE);
        assertThat(levels(story)).containsExactly("1", "2");
    }

    @Test
    void whatWasDoneBeforeIsNotDoneAgain() {
        Story story = dispatched();
        String alarm = swept.alarms("acknowledgement").get(0);
        sweepAt(NEXT_DAY);

        swept.putBack(alarm);
        sweepAt(NEXT_DAY);

        assertThat(swept.count(story, Act.REMIND)).isEqualTo(1);
        assertThat(swept.dueAlarms(clock.instant())).isZero();
    }

    @Test
    void oneBadItemStopsNoOther() {
        Story bad = inProgress();
        Story good = inProgress();
        swept.run("UPDATE service_request SET nature = 'zzz' WHERE number = '" + bad.number() + "'");

        sweepAt(OVERDUE);

        assertThat(levels(good)).containsExactly("1", "2");
        assertThat(swept.attempts(bad)).isNotEmpty().allMatch(attempts -> attempts == 1);
    }

    @Test
    void aBadItemIsDealtWithOnceItIsMended() {
        Story bad = inProgress();
        swept.run("UPDATE service_request SET nature = 'zzz'");
        sweepAt(OVERDUE);

        swept.run("UPDATE service_request SET nature = 'complaint'");
        clock.advance(Duration.ofMinutes(2));
        sweep();

        assertThat(levels(bad)).containsExactly("1", "2");
    }

    @Test
    void aVerdictIsTheSameWhetherOrNotASweepHadRun() {
        Story swept = inProgress();
        Story sweptInTime = inProgress();
        sweepAt(ALMOST);
        sweptInTime.replied();
        sweepAt(OVERDUE);
        swept.replied();
        clock.reset();
        Story unswept = inProgress();
        clock.set(OVERDUE);
        unswept.replied();

        assertThat(verdict(sweptInTime)).isEqualTo(Verdict.ON_TIME);
        assertThat(verdict(swept)).isEqualTo(Verdict.LATE).isEqualTo(verdict(unswept));
    }

    private static Verdict verdict(Story story) {
        return Objects.requireNonNull(story.now().firstCycle().verdict());
    }

    @CanIgnoreReturnValue
    private Story dispatched() {
        return RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }

    @CanIgnoreReturnValue
    private Story inProgress() {
        return dispatched().acknowledged();
    }

    private void sweepAt(String instant) {
        clock.set(instant);
        sweep();
    }

    private void sweep() {
        assertThat(sweeps.sweep().block()).isNotNull();
    }

    private static List<String> levels(Story story) {
        ServiceRequest request = story.now();
        return request.proceedings().stream()
                .filter(each -> each.kind() == Kind.SUPERVISION_ORDER)
                .map(Proceeding::code)
                .map(Objects::requireNonNull)
                .toList();
    }
}
