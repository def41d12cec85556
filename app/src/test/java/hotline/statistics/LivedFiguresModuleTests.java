package hotline.statistics;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.DayKind;
import hotline.calendar.SpecialDay;
import hotline.calendar.change.CalendarChanges;
import hotline.database.Settling;
import hotline.request.Nature;
import hotline.request.Requests;
import hotline.request.acts.desk.DeclineReason;
import hotline.request.acts.desk.TransferTarget;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.catalogue.Scope;
import hotline.statistics.meters.BusinessMeters;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.test.StepVerifier;

/** The tricky cases of the definitions, acted out. */
@HotlineTest
class LivedFiguresModuleTests {

    private static final String AFTER_THE_DEADLINE = "2023-10-08T00:00:05+08:00";

    @Autowired
    Settling settling;

    @Autowired
    CalendarChanges calendarChanges;

    @Autowired
    Requests requests;

    @Autowired
    FigureStatistics statistics;

    @Autowired
    BusinessMeters meters;

    @Autowired
    MeterRegistry registry;

    @Autowired
    MutableClock clock;

    @Test
    void aReplyInTimeIsOnTimeHoweverLateTheRequestIsClosed() {
        Story story = dispatched();
        clock.set("2023-09-25T16:00:00+08:00");
        lived(story.acknowledged().replied());
        clock.set("2023-12-25T16:00:00+08:00");
        lived(story.closed());

        assertThat(headline(figures())).isEqualTo("1/1 100.00");
    }

    @Test
    void aReplyAfterTheDeadlineIsLate() {
        Story story = dispatched();
        clock.set("2023-10-08T00:00:01+08:00");
        lived(story.acknowledged().replied());

        assertThat(headline(figures())).isEqualTo("0/1 0.00");
        assertThat(figures().family(Family.BUCKETS)).containsEntry("late", 1L);
    }

    @Test
    void whatWasNeverRepliedToIsOverdueWithoutAnySweep() {
        Story story = dispatched();
        clock.set("2023-10-08T00:00:05+08:00");

        assertThat(story.now().dueAt()).isEqualTo("2023-10-07T16:00:00Z");
        assertThat(headline(figures())).isEqualTo("0/1 0.00");
        assertThat(figures().family(Family.BUCKETS)).containsEntry("open-overdue", 1L);
    }

    @Test
    void aDirectAnswerIsOnTimeInAllAndInNoneOfTheDispatched() {
        lived(aRequest(requests).registered().after(People.OPERATOR, Commands.answer("已当场答复")));

        assertThat(figures().family(Family.BALANCE)).containsEntry("completed-early", 1L);
        clock.set(AFTER_THE_DEADLINE);
        Group figures = figures();

        assertThat(figures.family(Family.WATERFALL)).containsEntry("direct", 1L);
        assertThat(headline(figures)).isEqualTo("1/1 100.00");
        assertThat(figures.rate(Rate.FELL_DUE, Aspect.of(Scope.DISPATCHED, Basis.CURRENT))
                        .denominator())
                .isZero();
    }

    @Test
    void whatWaitsForItsDispatchIsAcceptedAndDispatchedInScope() {
        lived(aRequest(requests).registered());

        Group figures = figures();

        assertThat(figures.family(Family.WATERFALL))
                .containsEntry("accepted", 1L)
                .containsEntry("waiting", 1L);
        assertThat(figures.rate(Rate.RECEIVED, Aspect.of(Scope.DISPATCHED, Basis.CURRENT))
                        .denominator())
                .isEqualTo(1);
    }

    @Test
    void declinedTransferredAndVoidedRequestsLeaveTheRatesForTheirOwnRows() {
        lived(aRequest(requests)
                .registered()
                .after(People.OPERATOR, Commands.decline(DeclineReason.RECONSIDERATION, "请依法申请行政复议")));
        lived(aRequest(requests).registered().after(People.OPERATOR, Commands.transfer(TransferTarget.POLICE, null)));
        lived(aRequest(requests).registered().after(People.OPERATOR, Commands.voidRequest("误录")));

        Group figures = figures();

        assertThat(figures.family(Family.WATERFALL))
                .containsEntry("registered", 3L)
                .containsEntry("accepted", 0L)
                .containsEntry("declined", 1L)
                .containsEntry("transferred", 1L)
                .containsEntry("transferred-in-time", 1L)
                .containsEntry("voided", 1L);
        assertThat(headline(figures)).isEqualTo("0/0 null");
    }

    @Test
    void aTransferAfterTheLimitForDispatchIsCountedAsSuch() {
        Story story = aRequest(requests).registered();
        clock.set("2023-09-25T10:00:00+08:00");
        lived(story.after(People.OPERATOR, Commands.transfer(TransferTarget.POLICE, null)));

        assertThat(figures().family(Family.WATERFALL)).containsEntry("transferred-late", 1L);
    }

    @Test
    void anAnonymousCallerIsInEveryRate() {
        Story story = dispatched().acknowledged().replied();

        assertThat(story.now().version()).isEqualTo(4);
        clock.set(AFTER_THE_DEADLINE);
        assertThat(figures().in(Aspect.WHOLE).rates())
                .filteredOn(rate -> rate.rate().isOfFirstCycle() && rate.rate() != Rate.NOT_OVERDUE)
                .allSatisfy(rate -> assertThat(rate.denominator()).isEqualTo(1));
    }

    @Test
    void receivedOnTheLastDayOfTheYearItFallsDueInTheNext() {
        clock.set("2023-12-31T10:00:00+08:00");
        Story story = dispatched();
        clock.set("2023-12-31T15:00:00+08:00");
        lived(story.acknowledged().replied());
        clock.set("2024-02-01T10:00:00+08:00");

        assertThat(headline(figuresOf(2023))).isEqualTo("0/0 null");
        assertThat(figuresOf(2023)
                        .rate(Rate.CLOSED, Aspect.of(Scope.ALL, Basis.CURRENT))
                        .value())
                .isEqualTo("100.00");
        assertThat(headline(figuresOf(2024))).isEqualTo("1/1 100.00");
    }

    @Test
    void aFigureOfThePastIsWhatItWas() {
        Story story = dispatched();
        clock.set("2023-10-09T10:00:00+08:00");
        lived(story.acknowledged().replied());
        clock.set("2024-02-01T10:00:00+08:00");

        assertThat(asOf("2023-10-01T00:00:00").family(Family.BUCKETS)).containsEntry("open-in-time", 1L);
        assertThat(asOf("2023-10-09T00:00:00").family(Family.BUCKETS)).containsEntry("open-overdue", 1L);
        assertThat(asOf("2023-10-10T00:00:00").family(Family.BUCKETS)).containsEntry("late", 1L);
    }

    @Test
    void praiseIsAcceptedAndCompletedButInNoRate() {
        lived(aRequest(requests).of(Nature.PRAISE).registered().after(People.OPERATOR, Commands.answer("谢谢")));

        Group figures = figures();

        assertThat(figures.family(Family.BUCKETS)).containsEntry("without-deadline", 1L);
        assertThat(figures.family(Family.LEDGER)).containsEntry("completed", 1L);
        assertThat(figures.figures())
                .flatExtracting(FigureAnswer.Figures::rates)
                .filteredOn(rate -> rate.rate().isOfFirstCycle())
                .allSatisfy(rate -> assertThat(rate.denominator()).isZero());
    }

    @Test
    void aCalendarThatChangesLaterMovesNeitherVerdictNorDeadline() {
        Story late = dispatched();
        Story open = dispatched();
        clock.set("2023-10-08T09:00:00+08:00");
        lived(late.acknowledged().replied());

        closeOn(LocalDate.of(2023, 9, 25));

        assertThat(open.now().dueAt()).isEqualTo("2023-10-07T16:00:00Z");
        assertThat(figures().family(Family.BUCKETS)).containsEntry("late", 1L).containsEntry("open-overdue", 1L);
    }

    private void closeOn(LocalDate day) {
        SpecialDay closed = new SpecialDay(day, DayKind.LOCAL_DAY_OFF, "停电");
        StepVerifier.create(calendarChanges.override(People.JIAOCHENG, closed, People.ADMINISTRATOR))
                .verifyComplete();
    }

    @Test
    void theMetersSayWhatTheFiguresSay() {
        lived(dispatched().acknowledged().replied());
        lived(dispatched());
        lived(aRequest(requests).of(Nature.HELP).registered());
        clock.set("2023-10-20T10:00:00+08:00");

        meters.refresh().block();

        assertThat(gauge("hotline.request.received", "015")).isEqualTo(2);
        assertThat(gauge("hotline.request.received", "none")).isEqualTo(1);
        assertThat(gauge("hotline.request.overdue", "015")).isEqualTo(1);
        assertThat(gauge("hotline.statistics.on.time.numerator", "015")).isEqualTo(1);
        assertThat(gauge("hotline.statistics.on.time.denominator", "015")).isEqualTo(2);
        assertThat(gauge("hotline.request.open", "015", "state", "dispatched")).isEqualTo(1);
        assertThat(gauge("hotline.request.completed", "015", "verdict", "on-time"))
                .isEqualTo(1);
    }

    @Test
    void theMetersSayAtTheirCutOffWhatTheInterfaceSays() {
        lived(dispatched().acknowledged().replied());
        lived(aRequest(requests).registered().dispatchedTo(People.WATER));
        lived(aRequest(requests).of(Nature.PRAISE).registered());
        clock.set("2023-10-20T10:00:07+08:00");
        lived(dispatched());
        clock.set("2023-10-20T10:00:49+08:00");

        meters.refresh().block();

        FigureQuery query =
                new FigureQuery(Window.year(2023), Grouping.DEPARTMENT, null, Life.time("2023-10-20T10:00:15"), null);
        FigureAnswer answer = Objects.requireNonNull(
                statistics.answer(People.MANAGER, FigureSource.ON_TIME, query).block());
        assertThat(answer.groups()).hasSize(3).allSatisfy(this::assertMetersSay);
    }

    private void assertMetersSay(Group group) {
        String key = Objects.requireNonNull(group.key());
        String department = key.substring(key.indexOf(':') + 1);
        FigureAnswer.RateFigure fellDue = group.rate(Rate.FELL_DUE, Aspect.of(Scope.ALL, Basis.CURRENT));
        double completed = Stream.of("on-time", "late", "none")
                .mapToDouble(verdict -> gauge("hotline.request.completed", department, "verdict", verdict))
                .sum();

        assertThat(List.of(
                        gauge("hotline.request.received", department),
                        gauge("hotline.request.overdue", department),
                        gauge("hotline.statistics.on.time.numerator", department),
                        gauge("hotline.statistics.on.time.denominator", department),
                        completed))
                .map(Double::longValue)
                .containsExactly(
                        group.family(Family.WATERFALL).get("accepted"),
                        group.family(Family.RATES).get("fell-due-open-overdue"),
                        fellDue.numerator(),
                        fellDue.denominator(),
                        group.family(Family.LEDGER).get("completed"));
    }

    private double gauge(String name, String department, String... more) {
        return registry.get(name)
                .tag("division", People.JIAOCHENG)
                .tag("department", department)
                .tags(more)
                .gauge()
                .value();
    }

    private Story dispatched() {
        return aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }

    private Group figures() {
        clock.advance(settling.time());
        return figuresOf(2023);
    }

    private Group figuresOf(int year) {
        return figures(new FigureQuery(Window.year(year), null, null, null, null));
    }

    private Group asOf(String instant) {
        return figures(new FigureQuery(Window.year(2023), null, null, Life.time(instant), null));
    }

    private Group figures(FigureQuery query) {
        return Objects.requireNonNull(statistics
                        .answer(People.MANAGER, FigureSource.ON_TIME, query)
                        .block())
                .total();
    }

    private static String headline(Group figures) {
        FigureAnswer.RateFigure rate = figures.rate(Rate.FELL_DUE, Aspect.of(Scope.ALL, Basis.CURRENT));
        return rate.numerator() + "/" + rate.denominator() + " " + rate.value();
    }

    /** Says that only the request's being there matters. */
    private static void lived(Story story) {
        assertThat(story.number()).isNotNull();
    }
}
