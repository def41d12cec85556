package hotline.request.recomputation;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.calendar.DayKind;
import hotline.calendar.OfficialNotices;
import hotline.calendar.SpecialDay;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.change.CalendarChanges;
import hotline.deadline.Deadlines;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Requests whose deadlines a test recomputes. The loop stands still, so that each test says when an instance works, and how many do. */
abstract class RecomputedRequests {

    static final String NEW_YEAR = "2023-12-25T10:00:00+08:00";
    /** Before holidays and made-up days that no law fixes. */
    static final String SPRING_FESTIVAL = "2024-02-08T10:00:00+08:00";

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

    void loadNotice() {
        OfficialNotices.shipped().stream()
                .filter(notice -> notice.year() == 2024)
                .forEach(notice ->
                        calendars.replaceYear(notice, People.ADMINISTRATOR).block());
    }

    void dayOff(String date) {
        override(date, DayKind.LOCAL_DAY_OFF);
    }

    void override(String date, DayKind kind) {
        calendars
                .override(People.JIAOCHENG, new SpecialDay(LocalDate.parse(date), kind, "测试"), People.ADMINISTRATOR)
                .block();
    }

    RecomputationPreview preview() {
        return Objects.requireNonNull(
                recomputations.preview(People.SUPERVISOR, null).block());
    }

    @CanIgnoreReturnValue
    Recomputation start() {
        return Objects.requireNonNull(ordering(preview().calendarVersion()).block());
    }

    Mono<Recomputation> ordering(long seenCalendar) {
        return recomputations.start(People.SUPERVISOR, null, seenCalendar, "放假通知");
    }

    @CanIgnoreReturnValue
    Recomputation recompute() {
        Recomputation started = start();
        steps.workOff().block();
        return find(started);
    }

    Recomputation find(Recomputation started) {
        return Objects.requireNonNull(
                recomputations.find(People.SUPERVISOR, started.id()).block());
    }

    static String dueOf(Story story) {
        ServiceRequest request = story.now();
        String shown = Deadlines.shown(Objects.requireNonNull(request.dueAt()), WorkingCalendar.CHINA);
        return request.cycle().provisional() ? shown + " provisional" : shown;
    }

    static Instant endOf(String date) {
        return LocalDate.parse(date)
                .plusDays(1)
                .atStartOfDay(WorkingCalendar.CHINA)
                .toInstant();
    }

    long count(String query) {
        return Objects.requireNonNull(
                database.sql(query).mapValue(Long.class).one().block());
    }

    void sql(String statement) {
        database.sql(statement).then().block();
    }
}
