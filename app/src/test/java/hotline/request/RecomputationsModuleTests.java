package hotline.request;

import static hotline.testing.ProblemAssertions.assertProblem;
import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.calendar.CalendarChanges;
import hotline.calendar.DayKind;
import hotline.calendar.OfficialNotices;
import hotline.calendar.SpecialDay;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadlines;
import hotline.deadline.RulePacks;
import hotline.request.HandlingCommand.Pause;
import hotline.request.events.OversightEvent.Recomputed;
import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureQuery;
import hotline.statistics.FigureStatistics;
import hotline.statistics.Window;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The loop stands still, so that each test says when an instance works, and how many do. */
@HotlineTest
class RecomputationsModuleTests {

    private static final String NEW_YEAR = "2023-12-25T10:00:00+08:00";
    /** Before holidays and made-up days that no law fixes. */
    private static final String SPRING_FESTIVAL = "2024-02-08T10:00:00+08:00";

    @Autowired
    Requests requests;

    @Autowired
    Recomputations recomputations;

    @Autowired
    RecomputationSteps steps;

    @Autowired
    RecomputationLoop loop;

    @Autowired
    CalendarChanges calendars;

    @Autowired
    RulePacks packs;

    @Autowired
    Timeline timeline;

    @Autowired
    Verifier verifier;

    @Autowired
    FigureStatistics statistics;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void nobodyWorks() {
        loop.stop();
        sql("DELETE FROM calendar_notice_day WHERE year = 2024");
        sql("DELETE FROM calendar_notice WHERE year = 2024");
        clock.set(NEW_YEAR);
    }

    @AfterEach
    void theLoopGoesOn() {
        loop.start();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-25, 2024-01-02, 2024-01-02",
        "2023-12-27, 2024-01-04, 2024-01-04",
        "2024-02-08, 2024-02-15, 2024-02-21"
    })
    void provisionalDeadlinesMoveAndBecomeFirmWithTheNotice(String received, String provisional, String firm) {
        clock.set(received + "T10:00:00+08:00");
        Story story = aRequest(requests).registered();
        assertThat(dueOf(story)).isEqualTo(provisional + " 24:00 provisional");

        loadNotice();
        Recomputation done = recompute();

        assertThat(dueOf(story)).isEqualTo(firm + " 24:00");
        assertThat(done.state()).isEqualTo(RecomputationState.FINISHED);
        assertThat(done.tally().moved()).isEqualTo(1);
        assertThat(story.now().cycle().originalDueAt()).isEqualTo(endOf(provisional));
    }

    @Test
    void listsWhatWouldMoveAndMovesNothing() {
        clock.set(SPRING_FESTIVAL);
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        aRequest(requests).of(Nature.PRAISE).registered();
        loadNotice();

        RecomputationPreview preview = preview();

        assertThat(preview.open()).isEqualTo(2);
        assertThat(preview.moving()).isEqualTo(1);
        assertThat(preview.lines()).singleElement().satisfies(line -> assertThat(line.number())
                .isEqualTo(story.number()));
        assertThat(preview.lines().get(0).shifts())
                .extracting(DeadlineShift::assignment, DeadlineShift::from, DeadlineShift::to)
                .containsExactly(
                        tuple(0, endOf("2024-02-15"), endOf("2024-02-21")),
                        tuple(1, endOf("2024-02-15"), endOf("2024-02-21")));
        assertThat(dueOf(story)).isEqualTo("2024-02-15 24:00 provisional");
    }

    @Test
    void aDayOffAddedShiftsByADay() {
        loadNotice();
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);

        dayOff("2023-12-27");
        recompute();

        assertThat(dueOf(story)).isEqualTo("2024-01-03 24:00");
        assertThat(story.now().clocks())
                .filteredOn(ClockRun::isOfHandling)
                .extracting(ClockRun::dueAt)
                .containsOnly(endOf("2024-01-03"));
    }

    @Test
    void nothingMovesToAnInstantAlreadyPast() {
        loadNotice();
        clock.set("2023-12-22T10:00:00+08:00");
        Story story = aRequest(requests).registered();
        override("2023-12-23", DayKind.LOCAL_WORKING_DAY);
        override("2023-12-24", DayKind.LOCAL_WORKING_DAY);
        clock.set("2023-12-28T10:00:00+08:00");

        assertThat(preview().staying()).isEqualTo(1);
        Recomputation done = recompute();

        assertThat(dueOf(story)).isEqualTo("2023-12-29 24:00");
        assertThat(done.tally().stayed()).isEqualTo(1);
        assertThat(results(done)).singleElement().satisfies(each -> assertThat(each.shifts())
                .extracting(DeadlineShift::to, DeadlineShift::stays)
                .containsExactly(tuple(endOf("2023-12-27"), true)));
    }

    @Test
    void twiceIsHarmless() {
        Story story = aRequest(requests).registered();
        loadNotice();
        recompute();
        int version = story.now().version();

        Recomputation again = recompute();

        assertThat(again.tally().total()).isZero();
        assertThat(story.now().version()).isEqualTo(version);
    }

    @Test
    void onlyOneOfADivisionRunsAtATime() {
        aRequest(requests).registered();
        loadNotice();
        start();

        assertProblem(ordering(preview().calendarVersion()), RequestProblem.RECOMPUTATION_RUNNING);
    }

    @Test
    void whatWasSeenByAnEarlierCalendarIsRefused() {
        loadNotice();
        long seen = preview().calendarVersion();
        dayOff("2023-12-27");

        assertProblem(ordering(seen), RequestProblem.CALENDAR_MOVED_ON);
    }

    @Test
    void instancesShareTheRequestsAndDoEachOnce() {
        List<Story> stories = IntStream.range(0, 12)
                .mapToObj(each -> aRequest(requests).registered())
                .toList();
        loadNotice();
        Recomputation started = start();

        Mono.when(steps.workOff(), steps.workOff(), steps.workOff()).block();

        assertThat(find(started).state()).isEqualTo(RecomputationState.FINISHED);
        assertThat(find(started).tally().moved()).isEqualTo(12);
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.now().version()).isEqualTo(2));
    }

    @Test
    void whatAnInstanceLeftInTheMiddleAnotherOneFinishes() throws Exception {
        List<Story> stories =
                List.of(aRequest(requests).registered(), aRequest(requests).registered());
        loadNotice();
        Recomputation started = start();
        try (Connection killed = TestDatabase.shared().connect();
                Statement statement = killed.createStatement()) {
            killed.setAutoCommit(false);
            statement.execute("SELECT FROM deadline_recomputation_request LIMIT 1 FOR UPDATE");
            steps.workOff().block();
            assertThat(find(started).state()).isEqualTo(RecomputationState.RUNNING);
            assertThat(find(started).tally().waiting()).isEqualTo(1);
        }

        steps.workOff().block();

        assertThat(find(started).state()).isEqualTo(RecomputationState.FINISHED);
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.now().version()).isEqualTo(2));
    }

    @Test
    void anInstanceThatIsCutOffLeavesNothingHalfDone() {
        List<Story> stories = IntStream.range(0, 8)
                .mapToObj(each -> aRequest(requests).registered())
                .toList();
        loadNotice();
        Recomputation started = start();

        steps.workOff().takeUntilOther(Flux.interval(Duration.ofMillis(40))).block();
        steps.workOff().block();

        assertThat(find(started).tally().moved()).isEqualTo(8);
        assertThat(stories)
                .allSatisfy(story -> assertThat(story.now().version()).isEqualTo(2));
    }

    @Test
    void aRequestThatSomebodyActsOnMeanwhileIsReadAgain() throws Exception {
        Story story = aRequest(requests).registered();
        loadNotice();
        Recomputation started = start();
        CompletableFuture<Void> working;
        try (Connection actor = TestDatabase.shared().connect();
                Statement statement = actor.createStatement()) {
            actor.setAutoCommit(false);
            statement.execute("UPDATE service_request SET version = version + 1");
            working = steps.workOff().toFuture();
            Awaitility.await().until(() -> waitingForRows() == 1);
            actor.commit();
        }

        working.join();

        assertThat(find(started).tally().moved()).isEqualTo(1);
        assertThat(story.now().version()).isEqualTo(3);
    }

    @Test
    void aFurtherChangeOfTheCalendarEndsWhatWasOrderedBefore() {
        Story story = aRequest(requests).registered();
        loadNotice();
        Recomputation started = start();
        dayOff("2023-12-27");

        steps.workOff().block();

        assertThat(find(started).state()).isEqualTo(RecomputationState.SUPERSEDED);
        assertThat(dueOf(story)).isEqualTo("2024-01-02 24:00 provisional");
    }

    @Test
    void aRequestThatCannotBeCountedFailsAloneAfterSomeTries() {
        Story sound = aRequest(requests).registered();
        Story broken = aRequest(requests).registered();
        sql("UPDATE handling_cycle SET rule_pack = 'gone' WHERE request_id = '%s'"
                .formatted(broken.now().id()));
        loadNotice();
        Recomputation started = start();

        for (int look = 0; look < 5; look++) {
            steps.workOff().block();
            clock.advance(Duration.ofSeconds(6));
        }

        assertThat(find(started).tally()).isEqualTo(new Recomputation.Tally(0, 1, 0, 0, 0, 1));
        assertThat(find(started).state()).isEqualTo(RecomputationState.FINISHED);
        assertThat(dueOf(sound)).isEqualTo("2024-01-02 24:00");
    }

    @Test
    void otherDivisionsStayUntouched() {
        clock.set(SPRING_FESTIVAL);
        Story other = aRequest(requests).in("141121").registered();
        Story own = aRequest(requests).registered();
        loadNotice();

        recompute();

        assertThat(dueOf(own)).isEqualTo("2024-02-21 24:00");
        assertThat(storedDue(other)).isEqualTo(endOf("2024-02-15"));
    }

    @Test
    void anotherRulePackMovesNothingAndOpenCyclesKeepTheirs() {
        Story story = aRequest(requests).registered();
        packs.choose(People.JIAOCHENG, "lvliang", 1, null, People.ADMINISTRATOR)
                .then()
                .block();
        assertThat(preview().open()).isZero();

        loadNotice();
        recompute();

        assertThat(Objects.requireNonNull(story.now().cycle().rules()).rulePackVersion())
                .isEqualTo(2);
        assertThat(story.now().cycle().rules().calendarVersion())
                .isEqualTo(preview().calendarVersion());
    }

    @Test
    void completedCyclesKeepWhatTheyWereJudgedBy() {
        ServiceRequest before = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .now();
        loadNotice();

        recompute();

        assertThat(requests.find(People.SUPERVISOR, before.number()).block()).isEqualTo(before);
    }

    @Test
    void aPausedClockMovesBySinceWhenItStandsStill() {
        Story story = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .after(People.SUPERVISOR, new Pause("appraisal", "等待检测报告"));
        loadNotice();
        clock.set("2024-02-01T10:00:00+08:00");

        recompute();

        assertThat(dueOf(story)).isEqualTo("2024-01-02 24:00");
        assertThat(story.now().status()).isEqualTo(RequestStatus.PAUSED);
    }

    @Test
    void theActIsAuditedAndTheDepartmentTold() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        loadNotice();

        Recomputation done = recompute();

        RecordedEvent event = lastEvent(story);
        assertThat(event.actorId()).isEqualTo(People.SUPERVISOR.id());
        assertThat(event.event()).isInstanceOfSatisfying(Recomputed.class, recomputed -> {
            assertThat(recomputed.recomputation()).isEqualTo(done.id());
            assertThat(recomputed.reason()).isEqualTo("放假通知");
        });
        assertThat(count("SELECT count(*) FROM request_notice WHERE act = 'recompute' AND department_code = '015'"))
                .isEqualTo(1);
        assertThat(List.of(done.calendarFrom(), done.calendarTo())).containsExactly(1L, 2L);
    }

    @Test
    void whatIsStoredOfMovedRequestsStillFollowsFromTheirLog() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        loadNotice();
        recompute();

        Verification verification =
                verifier.verify(People.SUPERVISOR, story.number()).block();

        assertThat(verification).isNotNull();
        assertThat(verification.intact()).as("%s", verification).isTrue();
    }

    @Test
    void figuresOfBeforeStayAsTheyWere() {
        aRequest(requests).registered();
        Instant asOf = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        FigureAnswer before = figures(asOf);
        loadNotice();

        recompute();
        clock.advance(Duration.ofMinutes(5));

        assertThat(figures(asOf).total()).isEqualTo(before.total());
        assertThat(figures(clock.instant()).total()).isNotNull();
    }

    private FigureAnswer figures(Instant asOf) {
        Window window = new Window(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 1, 1));
        return Objects.requireNonNull(statistics
                .answer(
                        People.MANAGER,
                        FigureSource.ON_TIME,
                        new FigureQuery(window, Grouping.DEPARTMENT, null, asOf, null))
                .block());
    }

    private void loadNotice() {
        OfficialNotices.shipped().stream()
                .filter(notice -> notice.year() == 2024)
                .forEach(notice ->
                        calendars.replaceYear(notice, People.ADMINISTRATOR).block());
    }

    private void dayOff(String date) {
        override(date, DayKind.LOCAL_DAY_OFF);
    }

    private void override(String date, DayKind kind) {
        calendars
                .override(People.JIAOCHENG, new SpecialDay(LocalDate.parse(date), kind, "测试"), People.ADMINISTRATOR)
                .block();
    }

    private RecomputationPreview preview() {
        return Objects.requireNonNull(
                recomputations.preview(People.SUPERVISOR, null).block());
    }

    @CanIgnoreReturnValue
    private Recomputation start() {
        return Objects.requireNonNull(ordering(preview().calendarVersion()).block());
    }

    private Mono<Recomputation> ordering(long seenCalendar) {
        return recomputations.start(People.SUPERVISOR, null, seenCalendar, "放假通知");
    }

    @CanIgnoreReturnValue
    private Recomputation recompute() {
        Recomputation started = start();
        steps.workOff().block();
        return find(started);
    }

    private Recomputation find(Recomputation started) {
        return Objects.requireNonNull(
                recomputations.find(People.SUPERVISOR, started.id()).block());
    }

    private List<RecomputedRequest> results(Recomputation done) {
        return Objects.requireNonNull(recomputations
                .results(People.SUPERVISOR, done.id(), null, true, 100)
                .block());
    }

    private RecordedEvent lastEvent(Story story) {
        List<Timeline.Entry> entries = Objects.requireNonNull(
                timeline.of(People.SUPERVISOR, story.number()).block());
        return entries.get(entries.size() - 1).event();
    }

    private static String dueOf(Story story) {
        ServiceRequest request = story.now();
        String shown = Deadlines.shown(Objects.requireNonNull(request.dueAt()), WorkingCalendar.CHINA);
        return request.cycle().provisional() ? shown + " provisional" : shown;
    }

    private static Instant endOf(String date) {
        return LocalDate.parse(date)
                .plusDays(1)
                .atStartOfDay(WorkingCalendar.CHINA)
                .toInstant();
    }

    private Instant storedDue(Story story) {
        return Objects.requireNonNull(database.sql("SELECT due_at FROM service_request WHERE number = :number")
                .bind("number", story.number().value())
                .mapValue(Instant.class)
                .one()
                .block());
    }

    private long waitingForRows() {
        return count("SELECT count(*) FROM pg_locks WHERE locktype IN ('transactionid', 'tuple') AND NOT granted");
    }

    private long count(String query) {
        return Objects.requireNonNull(
                database.sql(query).mapValue(Long.class).one().block());
    }

    private void sql(String statement) {
        database.sql(statement).then().block();
    }
}
