package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.OfficialNotices;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.EndOfDay;
import hotline.deadline.Limit.OutOfHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 停计：a clock gets back what it lost, in its own unit. */
class StandingStillTests {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(1, OfficialNotices.shipped());
    private static final Limit FIVE_DAYS = Limit.ofDays(5, Unit.WORKING_DAY);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no office minute lost over the holidays, 2025-10-11T00:00, 2025-09-30T18:30, 2025-10-09T07:50, 2025-10-11T00:00",
        "two working days lost, 2025-10-25T00:00, 2025-10-22T09:00, 2025-10-24T09:00, 2025-10-29T00:00",
        "a minute lost, 2025-10-25T00:00, 2025-10-22T09:00, 2025-10-22T09:01, 2025-10-28T00:00",
        "none left and gone on the same evening, 2025-10-25T00:00, 2025-10-24T18:30, 2025-10-24T23:00, 2025-10-25T00:00",
        "none left and gone on after the weekend, 2025-10-25T00:00, 2025-10-24T18:30, 2025-10-27T10:00, 2025-10-28T00:00",
        "none left and gone on on a Saturday, 2025-10-25T00:00, 2025-10-24T18:30, 2025-10-25T10:00, 2025-10-28T00:00",
        "stopped too late, 2025-10-25T00:00, 2025-10-25T00:01, 2025-10-30T10:00, 2025-10-25T00:00"
    })
    void aClockOfWorkingDays(
            String name, LocalDateTime due, LocalDateTime from, LocalDateTime to, LocalDateTime moved) {
        assertThat(moved(FIVE_DAYS, due, from, to)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-24T10:00, 2025-10-23T17:00, 2025-10-24T08:30, 2025-10-24T11:30",
        "2025-10-24T10:00, 2025-10-23T18:00, 2025-10-24T08:00, 2025-10-24T10:00",
        "2025-10-24T12:00, 2025-10-24T11:00, 2025-10-24T11:30, 2025-10-24T14:30",
        "2025-10-24T18:00, 2025-10-24T17:00, 2025-10-24T19:00, 2025-10-27T09:00"
    })
    void aClockOfWorkingHoursOrHalfADay(LocalDateTime due, LocalDateTime from, LocalDateTime to, LocalDateTime moved) {
        assertThat(moved(moment(4, Unit.WORKING_HOUR, false), due, from, to)).isEqualTo(moved);
        assertThat(moved(moment(240, Unit.MINUTE, false), due, from, to)).isEqualTo(moved);
        assertThat(moved(moment(1, Unit.WORKING_DAY, false), due, from, to)).isEqualTo(moved);
    }

    @Test
    void aDayThatEndsWithOfficeHoursStillDoes() {
        Limit limit = new Limit(
                new WorkingTime(5, Unit.WORKING_DAY),
                CountsFrom.NEXT_WORKING_DAY,
                false,
                EndOfDay.OFFICE_HOURS,
                OutOfHours.NEXT_WORKING_DAY_IS_DAY_ONE);

        assertThat(moved(limit, at("2025-10-24T18:00"), at("2025-10-22T09:00"), at("2025-10-24T09:00")))
                .isEqualTo("2025-10-28T18:00");
    }

    @Test
    void aDeadlineThatAnotherSystemSetAtSomeMinuteStaysOneOfMinutes() {
        assertThat(moved(FIVE_DAYS, at("2025-10-24T15:00"), at("2025-10-22T09:00"), at("2025-10-22T10:00")))
                .isEqualTo("2025-10-24T16:00");
    }

    @ParameterizedTest
    @CsvSource({"2025-10-25T00:00, 2025-10-27T14:00", "2025-10-26T10:00, 2025-10-29T00:00"})
    void calendarDaysAndWhatGoesRoundTheClockGetTheSpanBack(LocalDateTime due, LocalDateTime moved) {
        LocalDateTime from = at("2025-10-20T09:00");
        LocalDateTime to = at("2025-10-22T23:00");

        assertThat(moved(Limit.ofDays(5, Unit.CALENDAR_DAY), due, from, to)).isEqualTo(moved);
        assertThat(moved(moment(30, Unit.MINUTE, true), due, from, to)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-17T18:00, 2025-10-25T00:00, 20, 2025-10-22T14:00",
        "2025-10-17T18:00, 2025-10-25T00:00, 8, 2025-10-24T08:00",
        "2025-09-26T18:00, 2025-10-11T00:00, 20, 2025-09-30T14:00"
    })
    void halfTheTimeIsHalfTheOfficeTime(LocalDateTime start, LocalDateTime due, int hoursLeft, LocalDateTime share) {
        ClockUnit unit = ClockUnit.of(FIVE_DAYS, CALENDAR);

        assertThat(unit.between(instant(start), instant(due))).hasHours(40);
        assertThat(local(unit.before(instant(due), Duration.ofHours(hoursLeft))))
                .isEqualTo(share);
    }

    @Test
    void aStandstillIntoAYearWithoutNoticeIsProvisional() {
        WorkingCalendar of2025 =
                new WorkingCalendar(CALENDAR.zone(), 1, CALENDAR.hours(), Set.of(2025), CALENDAR.specialDays());
        ClockUnit unit = ClockUnit.of(FIVE_DAYS, of2025);

        assertThat(unit.isProvisionalOver(instant(at("2025-12-25T09:00")), instant(at("2026-01-01T00:00"))))
                .isFalse();
        assertThat(unit.isProvisionalOver(instant(at("2025-12-25T09:00")), instant(at("2026-01-06T00:00"))))
                .isTrue();
    }

    private static LocalDateTime moved(Limit limit, LocalDateTime due, LocalDateTime from, LocalDateTime to) {
        Ending ending = Ending.at(instant(due));
        return local(ClockUnit.of(limit, CALENDAR)
                .movedBy(ending, instant(from), instant(to))
                .due());
    }

    private static Limit moment(int amount, Unit unit, boolean roundTheClock) {
        return new Limit(
                new WorkingTime(amount, unit),
                CountsFrom.MOMENT,
                roundTheClock,
                EndOfDay.MIDNIGHT,
                OutOfHours.NEXT_WORKING_DAY_IS_DAY_ONE);
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(CALENDAR.zone()).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CALENDAR.zone());
    }
}
