package hotline.deadline.count;

import hotline.calendar.Day;
import hotline.calendar.OfficeHours;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Limit;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.count.Count.Begin;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** Counts time that runs on from a moment, within office hours or around the clock. */
public final class TimeCount {

    private final WorkingCalendar calendar;
    private final Limit limit;
    private final ZonedDateTime from;
    private final DayTally tally;
    private Duration counted = Duration.ZERO;

    private TimeCount(WorkingCalendar calendar, Limit limit, ZonedDateTime from) {
        this.calendar = calendar;
        this.limit = limit;
        this.from = from;
        this.tally = new DayTally(calendar);
    }

    public static Count of(WorkingCalendar calendar, Limit limit, ZonedDateTime from) {
        TimeCount count = new TimeCount(calendar, limit, from);
        return limit.roundTheClock() ? count.aroundTheClock() : count.inOffice();
    }

    private Count aroundTheClock() {
        boolean nextDay = limit.countsFrom() == CountsFrom.NEXT_WORKING_DAY;
        ZonedDateTime first = nextDay ? midnightAfter(from) : from;
        return straightOn(first, Begin.ROUND_THE_CLOCK);
    }

    private Count inOffice() {
        Begin begin = begin();
        ZonedDateTime first = isCountedLater(begin) ? opening(skipToWorkingDay()) : notBeforeOpening();
        return limit.time().unit() == Unit.CALENDAR_DAY ? straightOn(first, begin) : officeHours(first, begin);
    }

    private Begin begin() {
        boolean isClosed = !from.toLocalTime().isBefore(calendar.hours().closes());
        // what begins on a later day anyway does not depend on the notice that speaks of the start
        boolean matters = limit.countsFrom() != CountsFrom.NEXT_WORKING_DAY && !isClosed;
        Day start = matters ? tally.look(from.toLocalDate()) : calendar.day(from.toLocalDate());
        if (!start.isWorking()) {
            return Begin.DAY_OFF;
        }
        return isClosed ? Begin.AFTER_HOURS : Begin.IN_HOURS;
    }

    private ZonedDateTime notBeforeOpening() {
        ZonedDateTime opening = opening(from.toLocalDate());
        return from.isBefore(opening) ? opening : from;
    }

    private boolean isCountedLater(Begin begin) {
        return begin != Begin.IN_HOURS || limit.countsFrom() == CountsFrom.NEXT_WORKING_DAY;
    }

    private LocalDate skipToWorkingDay() {
        LocalDate date = from.toLocalDate().plusDays(1);
        for (Day day = tally.look(date); !day.isWorking(); day = tally.look(date)) {
            tally.skip(day);
            date = date.plusDays(1);
        }
        return date;
    }

    private Count straightOn(ZonedDateTime first, Begin begin) {
        ZonedDateTime due = first.plus(length());
        boolean inDays = limit.time().unit() == Unit.CALENDAR_DAY;
        tally.countAnyTime(first, due, inDays ? limit.time().amount() : (int) length().toMinutes());
        return tally.count(due, from.toLocalDate(), begin);
    }

    private Count officeHours(ZonedDateTime first, Begin begin) {
        ZonedDateTime due = first;
        LocalDate date = first.toLocalDate();
        while (counted.compareTo(length()) < 0) {
            Day day = tally.look(date);
            if (day.isWorking()) {
                due = countDay(date, date.equals(first.toLocalDate()) ? first.toLocalTime() : LocalTime.MIN);
            } else {
                tally.skip(day);
            }
            date = date.plusDays(1);
        }
        return tally.count(due, from.toLocalDate(), begin);
    }

    /** Counts what one day's office hours give, and answers where counting stopped. */
    private ZonedDateTime countDay(LocalDate date, LocalTime notBefore) {
        ZonedDateTime stop = opening(date);
        for (OfficeHours.Stretch stretch : calendar.hours().stretches()) {
            LocalTime begins = notBefore.isAfter(stretch.from()) ? notBefore : stretch.from();
            if (counted.compareTo(length()) < 0 && begins.isBefore(stretch.to())) {
                stop = countStretch(at(date, begins), at(date, stretch.to()));
            }
        }
        return stop;
    }

    private ZonedDateTime countStretch(ZonedDateTime begins, ZonedDateTime ends) {
        Duration missing = length().minus(counted);
        Duration offered = Duration.between(begins, ends);
        Duration taken = offered.compareTo(missing) < 0 ? offered : missing;
        counted = counted.plus(taken);
        // whole minutes of the sum, not of the parts: a start within a minute loses none
        tally.countTime(begins, begins.plus(taken), (int) counted.toMinutes() - tally.total());
        return begins.plus(taken);
    }

    private Duration length() {
        int amount = limit.time().amount();
        return switch (limit.time().unit()) {
            case MINUTE -> Duration.ofMinutes(amount);
            case WORKING_HOUR -> Duration.ofHours(amount);
            case WORKING_DAY -> calendar.hours().length().multipliedBy(amount);
            case CALENDAR_DAY -> Duration.ofDays(amount);
        };
    }

    private ZonedDateTime opening(LocalDate date) {
        return at(date, calendar.hours().opens());
    }

    private ZonedDateTime at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(calendar.zone());
    }

    private static ZonedDateTime midnightAfter(ZonedDateTime moment) {
        return moment.toLocalDate().plusDays(1).atStartOfDay(moment.getZone());
    }
}
