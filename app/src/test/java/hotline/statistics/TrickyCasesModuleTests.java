package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.calendar.CalendarChanges;
import hotline.calendar.DayKind;
import hotline.calendar.SpecialDay;
import hotline.calendar.WorkingTime;
import hotline.request.ActCommand;
import hotline.request.AppealSubject;
import hotline.request.Channel;
import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.RequestProblem;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.TransferTarget;
import hotline.request.Urgency;
import hotline.request.Verdict;
import hotline.request.events.RequestEvent.Matter;
import hotline.request.store.HandlingSettingsRepository;
import hotline.shared.ProblemException;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.ClockStep;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureKey;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every row of the definitions' table of tricky cases, acted out. A complaint of the first instant, Friday 22 September
 * 2023, is due at the midnight that ends 7 October.
 */
@HotlineTest
class TrickyCasesModuleTests {

    private static final WorkingTime THREE_DAYS = new WorkingTime(3, WorkingTime.Unit.WORKING_DAY);

    @Autowired
    Requests requests;

    @Autowired
    RequestImports imports;

    @Autowired
    HandlingSettingsRepository settings;

    @Autowired
    CalendarChanges calendarChanges;

    @Autowired
    FigureStatistics statistics;

    @Autowired
    FigureLists lists;

    @Autowired
    FigureStatistics clocks;

    @Autowired
    MutableClock clock;

    @Test
    void aReplyUnderReviewStandsStillAndARefusalGivesBackItsOfficeTime() {
        reviewAllReplies();
        Story story = dispatched().acknowledged();
        at("2023-10-07T10:00:00");
        story.replied();

        assertThat(bucket("2023-10-08T11:00:00", "open-in-time")).isEqualTo(1);
        assertThat(figures("2023-10-08T11:00:00").family(Family.OF_WHICH)).containsEntry("reply-under-review", 1L);

        at("2023-10-08T12:00:00");
        story.after(People.SUPERVISOR, Commands.refuseReply("未解决"));

        assertThat(story.now().dueAt()).isEqualTo(Life.time("2023-10-10T00:00:00"));
        assertThat(bucket("2023-10-09T23:59:59", "open-in-time")).isEqualTo(1);
        assertThat(bucket("2023-10-10T00:00:01", "open-overdue")).isEqualTo(1);
    }

    @Test
    void theReplyThatStandsDecidesAtItsOwnInstantHoweverLateItPasses() {
        reviewAllReplies();
        Story story = dispatched().acknowledged();
        at("2023-10-07T10:00:00");
        story.replied();
        at("2023-10-08T12:00:00");
        story.after(People.SUPERVISOR, Commands.refuseReply("未解决"));
        at("2023-10-09T01:00:00");
        story.replied();
        at("2023-11-20T10:00:00");
        story.after(People.SUPERVISOR, Commands.passReply(false, null, null));

        Group figures = figures("2023-12-01T00:00:00");

        assertThat(headline(figures, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(headline(figures, Basis.ORIGINAL)).isEqualTo("0/1");
        assertThat(bucket("2023-11-19T00:00:00", "open-in-time")).isEqualTo(1);
    }

    @Test
    void aReplyUnderReviewThatCameTooLateIsOverdue() {
        reviewAllReplies();
        Story story = dispatched().acknowledged();
        at("2023-10-08T08:00:00");
        story.replied();

        assertThat(bucket("2023-10-08T09:00:00", "open-overdue")).isEqualTo(1);
    }

    @Test
    void anExtensionGrantedAfterTheOldDeadlineCountsFromItAndIsLateByIt() {
        Story story = dispatched().acknowledged();
        at("2023-10-07T10:00:00");
        story.after(People.HOUSING_CLERK, Commands.askExtension(THREE_DAYS, "材料未到", true));
        at("2023-10-08T10:00:00");
        story.after(People.SUPERVISOR, Commands.grantExtension(null));
        at("2023-10-10T10:00:00");
        story.replied();

        Group undecided = figures("2023-10-08T09:00:00");
        Group after = figures("2023-10-11T00:00:00");

        assertThat(undecided.family(Family.BUCKETS)).containsEntry("open-overdue", 1L);
        assertThat(undecided.family(Family.OF_WHICH)).containsEntry("extension-pending", 1L);
        assertThat(story.now().dueAt()).isEqualTo(Life.time("2023-10-11T00:00:00"));
        assertThat(headline(after, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(headline(after, Basis.ORIGINAL)).isEqualTo("0/1");
    }

    @Test
    void anExtensionAskedAfterTheDeadlineIsRefusedByRuleAndTheRequestLate() {
        Story story = dispatched().acknowledged();
        at("2023-10-08T00:00:01");

        assertRefused(
                () -> story.after(People.HOUSING_CLERK, Commands.askExtension(THREE_DAYS, "材料未到", true)),
                RequestProblem.EXTENSION_TOO_LATE);
        story.replied();

        assertThat(bucket("2023-10-09T00:00:00", "late")).isEqualTo(1);
    }

    @Test
    void aRedoOfTheNextYearLeavesLastYearsFigureAndIsThisYearsRedo() {
        Story story = dispatched().acknowledged().replied().closed();
        at("2024-01-10T10:00:00");
        story.after(People.SUPERVISOR, Commands.redo("确未解决", null));
        at("2024-03-01T10:00:00");
        story.acknowledged().replied();

        Group before = figures(2023, "2024-01-01T00:00:00");
        Group after = figures(2023, "2024-04-01T00:00:00");
        Group next = figures(2024, "2024-04-01T00:00:00");

        assertThat(ofRates(after)).isEqualTo(ofRates(before));
        assertThat(headline(after, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(headline(next, Basis.CURRENT)).isEqualTo("0/0");
        assertThat(next.family(Family.BESIDE)).containsEntry("redo-due", 1L).containsEntry("redo-late", 1L);
        assertThat(before.family(Family.BESIDE)).containsEntry("completed-once", 1L);
        assertThat(after.family(Family.BESIDE)).containsEntry("completed-once", 0L);
    }

    @Test
    void aReopeningOfTheNextYearCountsWithItsRedosOnly() {
        Story story = dispatched().acknowledged().replied().closed();
        at("2024-01-10T10:00:00");
        story.after(People.SUPERVISOR, Commands.reopen("再次出现"));

        Group open = figures(2023, "2024-01-11T00:00:00");

        assertThat(open.family(Family.WATERFALL))
                .containsEntry("dispatched", 1L)
                .containsEntry("waiting", 0L);
        assertThat(headline(open, Basis.CURRENT)).isEqualTo("1/1");
        at("2024-01-12T10:00:00");
        story.dispatchedTo(People.WATER).acknowledged().replied();
        assertThat(figures(2024, "2024-04-01T00:00:00").family(Family.BESIDE))
                .containsEntry("redo-due", 1L)
                .containsEntry("redo-on-time", 1L);
        assertThat(figures(2024, "2024-04-01T00:00:00").family(Family.LEDGER)).containsEntry("completed", 0L);
    }

    @Test
    void aMergedChildLeavesTheRatesAndComesBackWithItsOwnClock() {
        Story parent = dispatched();
        at("2023-09-22T11:00:00");
        Story child = dispatched().acknowledged();
        Instant due = child.now().dueAt();
        child.after(People.OPERATOR, Commands.merge(parent.number(), "同一事项"));
        Group merged = figures("2023-09-23T00:00:00");
        at("2023-09-25T10:00:00");
        child.after(People.SUPERVISOR, Commands.unmerge("并错了"));

        Group apart = figures("2023-09-26T00:00:00");

        assertThat(merged.family(Family.WATERFALL)).containsEntry("merged", 1L).containsEntry("accepted", 1L);
        assertThat(apart.family(Family.WATERFALL)).containsEntry("merged", 0L).containsEntry("accepted", 2L);
        assertThat(child.now().dueAt()).isEqualTo(due);
        assertThat(figures("2023-09-24T00:00:00").family(Family.WATERFALL)).containsEntry("merged", 1L);
    }

    @Test
    void theParentIsTheEarliestAndAnOverdueRequestIsNeverMadeAChild() {
        Story parent = dispatched();
        at("2023-09-22T11:00:00");
        Story child = dispatched();

        assertRefused(
                () -> parent.after(People.OPERATOR, Commands.merge(child.number(), "同一事项")),
                RequestProblem.PARENT_LATER);
        at("2023-10-08T00:00:00");
        assertRefused(
                () -> child.after(People.OPERATOR, Commands.merge(parent.number(), "同一事项")),
                RequestProblem.OVERDUE_STAYS_COUNTED);
        assertThat(bucket("2023-10-08T00:00:00", "open-overdue")).isEqualTo(2);
    }

    @Test
    void receivedOnTheLastDayAndOpenItCountsAsReceivedOnly() {
        at("2023-12-31T10:00:00");
        dispatched();

        Group year = figures(2023, "2024-01-01T00:00:00");

        assertThat(rates(year)).containsExactly("0/0", "0/0", "0/0", "0/1", "1/1");
        assertThat(headline(figures(2024, "2024-02-01T00:00:00"), Basis.CURRENT))
                .isEqualTo("0/1");
    }

    @Test
    void receivedAndCompletedOnTheLastDayItFallsDueInTheNextYear() {
        at("2023-12-31T10:00:00");
        Story story = dispatched();
        at("2023-12-31T15:00:00");
        story.acknowledged().replied();

        Group year = figures(2023, "2024-01-01T00:00:00");
        Group next = figures(2024, "2024-02-01T00:00:00");

        assertThat(rates(year)).containsExactly("0/0", "1/1", "1/1", "1/1", "1/1");
        assertThat(year.family(Family.BALANCE)).containsEntry("accepted", 1L).containsEntry("completed-early", 1L);
        assertThat(headline(next, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(next.family(Family.BALANCE))
                .containsEntry("carried-in-undue", 1L)
                .containsEntry("due", 1L);
    }

    @Test
    void anExtensionGrantedAfterTheYearsEndLeavesItsFigureAndIsNamedInTheNextYears() {
        at("2023-12-20T10:00:00");
        Story story = dispatched().acknowledged();
        Instant due = Objects.requireNonNull(story.now().dueAt());
        clock.set(due.minus(Duration.ofHours(30)));
        story.after(People.HOUSING_CLERK, Commands.askExtension(THREE_DAYS, "材料未到", true));
        Group published = figures(2023, "2024-01-01T00:00:00");
        at("2024-01-02T10:00:00");
        story.after(People.SUPERVISOR, Commands.grantExtension(null));

        Group again = figures(2023, "2024-01-01T00:00:00");
        Group next = figures(2024, "2024-02-01T00:00:00");

        assertThat(due).isBefore(Life.time("2024-01-01T00:00:00"));
        assertThat(headline(published, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(headline(again, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(headline(next, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(published.family(Family.BESIDE)).containsEntry("due-again", 0L);
        assertThat(next.family(Family.BESIDE)).containsEntry("due-again", 1L);
    }

    @Test
    void aChangedCalendarMovesOpenRequestsByAnActOnlyAndNoVerdict() {
        Story late = dispatched().acknowledged();
        Story open = dispatched();
        at("2023-10-08T09:00:00");
        late.replied();
        SpecialDay closed = new SpecialDay(LocalDate.of(2023, 9, 25), DayKind.LOCAL_DAY_OFF, "停电");
        calendarChanges.override(People.JIAOCHENG, closed, People.ADMINISTRATOR).block();
        Group before = figures("2023-10-08T10:00:00");
        at("2023-10-08T11:00:00");
        open.after(People.SUPERVISOR, Commands.recompute("停电"));

        Group after = figures("2023-10-08T12:00:00");

        assertThat(before.family(Family.BUCKETS)).containsEntry("late", 1L).containsEntry("open-overdue", 1L);
        assertThat(after.family(Family.BUCKETS)).containsEntry("late", 1L).containsEntry("open-in-time", 1L);
        assertThat(open.now().dueAt()).isEqualTo(Life.time("2023-10-09T00:00:00"));
        assertThat(before.family(Family.BESIDE)).containsEntry("lifted", 0L);
        assertThat(after.family(Family.BESIDE)).containsEntry("lifted", 1L).containsEntry("lifted-by-recompute", 1L);
    }

    @Test
    void aLatenessThatACorrectionLiftedIsCountedWithWhoLiftedIt() {
        Story story = aRequest(requests).of(Nature.CONSULTATION).registered().dispatchedTo(People.HOUSING);
        at("2023-09-28T09:00:00");
        story.after(People.SUPERVISOR, correction(Nature.COMPLAINT));

        Group before = figures("2023-09-28T08:59:59");
        Group figures = figures("2023-09-28T10:00:00");
        FigureList behind = Objects.requireNonNull(lists.list(
                        People.MANAGER,
                        FigureSource.ON_TIME,
                        query(2023, "2023-09-28T10:00:00"),
                        new FigureKey(Aspect.of(Scope.ALL, Basis.CURRENT), "lifted-by-correct"),
                        null,
                        null,
                        10)
                .block());

        assertThat(before.family(Family.BUCKETS)).containsEntry("open-overdue", 1L);
        assertThat(figures.family(Family.BUCKETS)).containsEntry("open-in-time", 1L);
        assertThat(figures.family(Family.BESIDE)).containsEntry("lifted", 1L).containsEntry("lifted-by-correct", 1L);
        assertThat(behind.count()).isEqualTo(1);
        assertThat(behind.items().get(0).number()).isEqualTo(story.number().value());
        assertThat(behind.items().get(0).lifted())
                .isEqualTo(new FigureList.Lift(
                        "correct",
                        People.SUPERVISOR.name(),
                        Life.time("2023-09-28T09:00:00").atZone(Window.ZONE).toOffsetDateTime()));
    }

    @Test
    void aCorrectionOfWhatWasInTimeLiftsNothing() {
        Story story = dispatched().acknowledged();
        story.after(People.OPERATOR, correction(Nature.PRAISE));

        assertThat(figures("2023-10-08T10:00:00").family(Family.BESIDE)).containsEntry("lifted", 0L);
    }

    private static ActCommand correction(Nature nature) {
        return Commands.correct(nature, Urgency.NORMAL, null, null, null, "录错了");
    }

    @Test
    void aTransferIsJudgedByItsTimeAndAReturnStartsTheClockAgain() {
        Story story = aRequest(requests).registered();
        at("2023-09-22T11:00:00");
        story.after(People.OPERATOR, Commands.transfer(TransferTarget.POLICE, null));
        Group away = figures("2023-09-25T00:00:00");
        at("2023-09-26T10:00:00");
        story.after(People.OPERATOR, Commands.takeBack("不属其职责"));
        at("2023-10-09T10:00:00");
        story.dispatchedTo(People.HOUSING).acknowledged().replied();

        Group back = figures("2023-10-11T00:00:00");

        assertThat(away.family(Family.WATERFALL))
                .containsEntry("transferred-in-time", 1L)
                .containsEntry("accepted", 0L);
        assertThat(back.family(Family.WATERFALL))
                .containsEntry("transferred", 0L)
                .containsEntry("accepted", 1L);
        assertThat(headline(back, Basis.CURRENT)).isEqualTo("1/1");
        assertThat(headline(back, Basis.ORIGINAL)).isEqualTo("1/1");
    }

    @Test
    void whatIsTransferredAfterASendBackIsJudgedByTheClockThatRanThen() {
        Story story = dispatched();
        at("2023-09-22T11:00:00");
        story.after(People.HOUSING_CLERK, Commands.sendBack("三定规定", "不属本单位职责"));
        story.after(People.SUPERVISOR, Commands.grantSendBack("理由成立"));
        at("2023-09-26T10:00:00");
        story.after(People.OPERATOR, Commands.transfer(TransferTarget.POLICE, null));

        assertThat(figures("2023-09-27T00:00:00").family(Family.WATERFALL)).containsEntry("transferred-late", 1L);
    }

    @Test
    void anAnonymousCallerIsInEveryRateButNobodyHasToContactThem() {
        aRequest(requests)
                .anonymous()
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();

        assertThat(rates(figures("2023-12-01T00:00:00"))).containsExactly("1/1", "1/1", "1/1", "1/1", "1/1");
        FigureAnswer answer = Objects.requireNonNull(
                clocks.answer(People.MANAGER, FigureSource.CLOCKS, query(2023, "2023-12-01T00:00:00"))
                        .block());
        assertThat(answer.total().figures())
                .filteredOn(figure -> figure.aspect().step() == ClockStep.FIRST_CONTACT)
                .allSatisfy(
                        figure -> assertThat(figure.count(Family.CLOCKS, "all")).isZero());
    }

    @Test
    void whatTheCallerWithdrawsInTimeHasItsOwnRowAndLaterStaysLateThoughNothingWasCompleted() {
        Story early = dispatched();
        Story late = dispatched();
        early.after(People.OPERATOR, Commands.withdraw("已解决"));
        at("2023-10-08T09:00:00");
        late.after(People.OPERATOR, Commands.withdraw("算了"));

        Group figures = figures("2023-10-09T00:00:00");

        assertThat(figures.family(Family.WATERFALL))
                .containsEntry("withdrawn", 1L)
                .containsEntry("accepted", 1L);
        assertThat(figures.family(Family.BUCKETS)).containsEntry("late", 1L);
        assertThat(rates(figures)).containsExactly("0/1", "0/1", "0/0", "0/1", "0/1");
        assertThat(figures.family(Family.LEDGER))
                .containsEntry("completed", 0L)
                .containsEntry("left-withdrawn", 1L)
                .containsEntry("carried-out", 0L);
        assertThat(figures.family(Family.BESIDE)).containsEntry("completed-once", 0L);
        assertThat(figures.family(Family.OPEN)).containsEntry("open", 0L);
        assertThat(late.now().completedAt()).isNull();
        assertThat(late.now().cycle().verdict()).isEqualTo(Verdict.LATE);
        assertThat(bucket("2023-10-08T08:00:00", "open-overdue")).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnLateInTheNextYearIsInItsLedgerAndInLastYearsRates() {
        at("2023-12-20T10:00:00");
        Story story = dispatched();
        at("2024-01-10T10:00:00");
        story.after(People.OPERATOR, Commands.withdraw("算了"));

        Group last = figures(2023, "2024-02-01T00:00:00");
        Group next = figures(2024, "2024-02-01T00:00:00");

        assertThat(headline(last, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(headline(next, Basis.CURRENT)).isEqualTo("0/0");
        assertThat(last.family(Family.LEDGER)).containsEntry("carried-out", 1L);
        assertThat(next.family(Family.LEDGER)).containsEntry("carried-in", 1L).containsEntry("left-withdrawn", 1L);
    }

    @Test
    void whatIsPausedHasABucketOfItsOwnAndByTheOriginalDeadlineDoesNotCount() {
        Story story = dispatched().acknowledged();
        at("2023-10-07T10:00:00");
        story.after(People.SUPERVISOR, Commands.pause("appraisal", "需要检测"));

        Group figures = figures("2023-10-20T00:00:00");

        assertThat(figures.family(Family.BUCKETS)).containsEntry("paused", 1L).containsEntry("open-overdue", 0L);
        assertThat(rates(figures)).containsExactly("0/0", "0/0", "0/0", "0/1", "1/1");
        assertThat(headline(figures, Basis.ORIGINAL)).isEqualTo("0/1");
        assertThat(figures.family(Family.OPEN)).containsEntry("open-paused", 1L).containsEntry("open", 1L);
        assertThat(figures.family(Family.BALANCE).get("standing-still")).isEqualTo(1);
    }

    @Test
    void aPauseCannotBeginAfterTheDeadline() {
        Story story = dispatched().acknowledged();
        at("2023-10-08T00:00:00");

        assertRefused(
                () -> story.after(People.SUPERVISOR, Commands.pause("appraisal", "需要检测")),
                RequestProblem.PAUSE_TOO_LATE);
    }

    @Test
    void anUnreasonableDemandStaysInTheRatesAndIsCountedAsSuch() {
        Story story = dispatched().acknowledged().replied();
        story.after(People.HOUSING_CLERK, Commands.appeal(AppealSubject.UNREASONABLE, null, null, "无法满足", "政策"));
        story.after(People.SUPERVISOR, Commands.adjudicate(null, true, null, "属实", "政策"));

        Group figures = figures("2023-12-01T00:00:00");

        assertThat(figures.family(Family.BESIDE)).containsEntry("unreasonable", 1L);
        assertThat(rates(figures)).containsExactly("1/1", "1/1", "1/1", "1/1", "1/1");
    }

    @Test
    void impossibleTimesAreKeptAndStandInARowOfTheirOwn() {
        assertThat(imports.importAll(People.OPERATOR, List.of(impossible())).block())
                .hasSize(1);

        Group figures = figures("2023-12-01T00:00:00");

        assertThat(figures.family(Family.WATERFALL)).containsEntry("accepted", 1L);
        assertThat(figures.family(Family.BUCKETS)).containsEntry("impossible-times", 1L);
        assertThat(figures.family(Family.IMPOSSIBLE)).containsEntry("impossible-completed-before-received", 1L);
        assertThat(figures.family(Family.BALANCE)).containsEntry("unrated", 1L).containsEntry("due", 0L);
        assertThat(rates(figures)).containsExactly("0/0", "0/0", "0/0", "0/0", "0/0");
    }

    @Test
    void whatHasNoDeadlineIsAcceptedAndCompletedAndOutOfTheRates() {
        aRequest(requests).of(Nature.PRAISE).registered().after(People.OPERATOR, Commands.answer("谢谢"));

        Group figures = figures("2023-12-01T00:00:00");

        assertThat(figures.family(Family.BUCKETS)).containsEntry("without-deadline", 1L);
        assertThat(figures.family(Family.LEDGER)).containsEntry("accepted", 1L).containsEntry("completed", 1L);
        assertThat(rates(figures)).containsExactly("0/0", "0/0", "0/0", "0/0", "0/0");
    }

    @Test
    void anAdjudicatedVerdictStandsBesideTheFirstOne() {
        Story story = dispatched().acknowledged();
        at("2023-10-08T09:00:00");
        story.replied();
        story.after(People.HOUSING_CLERK, Commands.appeal(AppealSubject.VERDICT, null, Verdict.ON_TIME, "系统故障", "截图"));
        Group before = figures("2023-10-09T00:00:00");
        story.after(People.SUPERVISOR, Commands.adjudicate(null, true, Verdict.ON_TIME, "属实", "运行日志"));

        Group after = figures("2023-10-10T00:00:00");

        assertThat(headline(before, Basis.ADJUDICATED)).isEqualTo("0/1");
        assertThat(headline(after, Basis.CURRENT)).isEqualTo("0/1");
        assertThat(headline(after, Basis.ADJUDICATED)).isEqualTo("1/1");
        assertThat(after.family(Family.BESIDE))
                .containsEntry("adjudicated", 1L)
                .containsEntry("lifted", 1L)
                .containsEntry("lifted-by-adjudicate", 1L);
    }

    @Test
    void aLatenessThatWasLiftedFromALaterRoundIsCountedToo() {
        Story adjudicated = dispatched().acknowledged().replied().after(People.SUPERVISOR, Commands.redo("确未解决", null));
        at("2023-11-08T09:00:00");
        adjudicated.acknowledged().replied();
        at("2023-11-09T09:00:00");
        adjudicated
                .after(People.HOUSING_CLERK, Commands.appeal(AppealSubject.VERDICT, 2, Verdict.ON_TIME, "系统故障", "截图"))
                .after(People.SUPERVISOR, Commands.adjudicate(null, true, Verdict.ON_TIME, "属实", "日志"));

        Group figures = figures("2023-11-10T00:00:00");

        assertThat(figures.family(Family.BESIDE)).containsEntry("lifted", 1L).containsEntry("lifted-by-adjudicate", 1L);
    }

    @Test
    void aRepeatCallIsACallAndNoFurtherRequest() {
        Story story = dispatched();
        at("2023-09-25T10:00:00");
        story.after(People.OPERATOR, Commands.repeatCall("还没修好"));
        story.after(People.OPERATOR, Commands.repeatCall("还没修好"));

        Group figures = figures("2023-09-26T00:00:00");

        assertThat(figures.family(Family.WATERFALL)).containsEntry("registered", 1L);
        assertThat(figures.family(Family.BESIDE))
                .containsEntry("repeat-calls", 2L)
                .containsEntry("calls", 3L);
        assertThat(figures("2023-09-24T00:00:00").family(Family.BESIDE)).containsEntry("calls", 1L);
    }

    @Test
    void aDirectAnswerToALaterRoundMakesNoDirectAnswerOfTheFirst() {
        Story story = dispatched().acknowledged().replied();
        story.after(People.SUPERVISOR, Commands.reopen("再次出现"));
        story.after(People.OPERATOR, Commands.answer("已说明"));

        assertThat(figures("2023-12-01T00:00:00").family(Family.WATERFALL))
                .containsEntry("direct", 0L)
                .containsEntry("dispatched", 1L);
    }

    private static void assertRefused(ThrowingCallable act, RequestProblem problem) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }

    private static ImportedRequest impossible() {
        Instant received = Life.time("2023-09-20T10:00:00");
        return new ImportedRequest(
                People.JIAOCHENG,
                "old",
                "X1",
                received,
                new Matter(Nature.HELP, Channel.PHONE, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯",
                "路灯不亮",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                received.plus(Duration.ofDays(5)),
                false,
                null,
                received.minus(Duration.ofDays(1)),
                false,
                null,
                "digest");
    }

    private void reviewAllReplies() {
        HandlingSettings all = new HandlingSettings(ReviewMode.ALL, 0, Set.of(), List.of(50), false);
        settings.set(People.JIAOCHENG, all, People.SUPERVISOR, clock.instant()).block();
    }

    @CanIgnoreReturnValue
    private Story dispatched() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }

    private void at(String local) {
        clock.set(Life.time(local));
    }

    private Group figures(String asOf) {
        return figures(2023, asOf);
    }

    /** The clock goes on to where the cut-off is settled. */
    private Group figures(int year, String asOf) {
        Instant settled = Life.time(asOf).plusSeconds(60);
        if (clock.instant().isBefore(settled)) {
            clock.set(settled);
        }
        return Objects.requireNonNull(statistics
                        .answer(People.MANAGER, FigureSource.ON_TIME, query(year, asOf))
                        .block())
                .total();
    }

    private static FigureQuery query(int year, String asOf) {
        return new FigureQuery(Window.year(year), null, null, Life.time(asOf), null);
    }

    private long bucket(String asOf, String bucket) {
        return ToldFigures.bucket(figures(asOf), bucket);
    }

    private static String headline(Group figures, Basis basis) {
        return share(figures.rate(Rate.FELL_DUE, Aspect.of(Scope.ALL, basis)));
    }

    /** What the rates of the first round are made of, in every aspect. */
    private static List<Map<String, Long>> ofRates(Group figures) {
        return figures.figures().stream().map(each -> each.family(Family.RATES)).toList();
    }

    /** All five in the order of the definitions. */
    private static List<String> rates(Group figures) {
        return Rate.ofFirstRound().stream()
                .map(rate -> share(figures.rate(rate, Aspect.of(Scope.ALL, Basis.CURRENT))))
                .toList();
    }

    private static String share(RateFigure figure) {
        return figure.numerator() + "/" + figure.denominator();
    }
}
