package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Channel;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.RequestProblem;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.acts.desk.TransferTarget;
import hotline.request.events.Matter;
import hotline.request.handling.Verdict;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.ClockStep;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tricky cases of requests that are merged, transferred, withdrawn or without a usable deadline. */
@HotlineTest
class TrickyCoursesModuleTests extends TrickyCases {

    @Autowired
    RequestImports imports;

    @Autowired
    FigureStatistics clocks;

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
    void aTransferIsJudgedByItsTimeAndAReturnStartsTheClockAgain() {
        Story story = aRequest(requests).registered();
        at("2023-09-22T11:00:00");
        story.after(People.OPERATOR, Commands.transfer(TransferTarget.POLICE, null));
        Group away = figures("2023-09-25T00:00:00");
        at("2023-09-26T10:00:00");
        story.after(People.OPERATOR, Commands.returnRequest("不属其职责"));
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
    void aDirectAnswerToALaterCycleMakesNoDirectAnswerOfTheFirst() {
        Story story = dispatched().acknowledged().replied();
        story.after(People.SUPERVISOR, Commands.reopen("再次出现"));
        story.after(People.OPERATOR, Commands.answer("已说明"));

        assertThat(figures("2023-12-01T00:00:00").family(Family.WATERFALL))
                .containsEntry("direct", 0L)
                .containsEntry("dispatched", 1L);
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
}
