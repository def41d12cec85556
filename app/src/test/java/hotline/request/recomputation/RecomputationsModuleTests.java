package hotline.request.recomputation;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hotline.calendar.CalendarEffect;
import hotline.calendar.Calendars;
import hotline.calendar.DayKind;
import hotline.calendar.SpecialDay;
import hotline.deadline.RulePacks;
import hotline.request.ClockRun;
import hotline.request.Nature;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.handling.DeadlineShift;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;

/** A recomputation moves the deadlines of open requests, and no others. */
@HotlineTest
class RecomputationsModuleTests extends RecomputedRequests {

    @Autowired
    RulePacks packs;

    @Autowired
    Calendars workingCalendars;

    @Autowired
    RecomputationEffects effects;

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
    void aDayOffIsSeenToMoveDeadlinesBeforeItIsDecided() {
        loadNotice();
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        SpecialDay dayOff = new SpecialDay(LocalDate.parse("2023-12-27"), DayKind.LOCAL_DAY_OFF, "全县停电");

        Mono<CalendarEffect> effect = workingCalendars
                .of(People.JIAOCHENG)
                .flatMap(calendar -> effects.expected(People.JIAOCHENG, calendar.with(dayOff)));

        assertThat(effect.block()).extracting(CalendarEffect::moving).isEqualTo(1);
        assertThat(dueOf(story)).isEqualTo("2024-01-02 24:00");
        assertThat(preview().open()).isZero();
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
                .after(People.SUPERVISOR, Commands.pause("appraisal", "等待检测报告"));
        loadNotice();
        clock.set("2024-02-01T10:00:00+08:00");

        recompute();

        assertThat(dueOf(story)).isEqualTo("2024-01-02 24:00");
        assertThat(story.now().status()).isEqualTo(RequestStatus.PAUSED);
    }

    private List<RecomputedRequest> results(Recomputation done) {
        return Objects.requireNonNull(recomputations
                .results(People.SUPERVISOR, done.id(), null, true, 100)
                .block());
    }

    private Instant storedDue(Story story) {
        return Objects.requireNonNull(database.sql("SELECT due_at FROM service_request WHERE number = :number")
                .bind("number", story.number().value())
                .mapValue(Instant.class)
                .one()
                .block());
    }
}
