package hotline.deadline.count;

import hotline.calendar.Day;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime.Unit;
import hotline.deadline.Limit;
import hotline.deadline.Limit.CountsFrom;
import hotline.deadline.Limit.EndOfDay;
import hotline.deadline.Limit.OutOfHours;
import hotline.deadline.count.Count.Begin;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/** Counts whole days: the term ends with the end of its last day. */
public final class DayCount {

    private final WorkingCalendar calendar;
    private final Limit limit;
    private final ZonedDateTime from;
    private final LocalDate startDate;
    private final DayTally tally;

    private DayCount(WorkingCalendar calendar, Limit limit, ZonedDateTime from) {
        this.calendar = calendar;
        this.limit = limit;
        this.from = from;
        this.startDate = from.toLocalDate();
        this.tally = new DayTally(calendar);
    }

    public static Count of(WorkingCalendar calendar, Limit limit, ZonedDateTime from) {
        return new DayCount(calendar, limit, from).count();
    }

    private Count count() {
        Begin begin = limit.roundTheClock() ? Begin.ROUND_THE_CLOCK : begin();
        LocalDate dayOne = dayOne(begin);
        LocalDate day = dayOne.equals(startDate) ? startDate : startDate.plusDays(1);
        while (tally.total() < limit.time().amount()) {
            visit(day, day.isBefore(dayOne));
            day = day.plusDays(1);
        }
        return tally.count(endOf(day.minusDays(1)), startDate, begin);
    }

    private Begin begin() {
        // where the next working day is day one whatever day the start lies on, nothing depends on its notice
        boolean matters =
                limit.countsFrom() == CountsFrom.SAME_DAY || limit.outOfHours() == OutOfHours.TAKEN_AS_NEXT_WORKING_DAY;
        Day start = matters ? tally.look(startDate) : calendar.day(startDate);
        if (!start.isWorking()) {
            return Begin.DAY_OFF;
        }
        boolean isClosed = !from.toLocalTime().isBefore(calendar.hours().closes());
        return isClosed ? Begin.AFTER_HOURS : Begin.IN_HOURS;
    }

    private LocalDate dayOne(Begin begin) {
        boolean sameDay = limit.countsFrom() == CountsFrom.SAME_DAY;
        if (begin == Begin.ROUND_THE_CLOCK) {
            return sameDay ? startDate : startDate.plusDays(1);
        }
        if (begin == Begin.IN_HOURS && sameDay) {
            return startDate;
        }
        LocalDate next = tally.look(calendar.nextWorkingDay(startDate)).date();
        boolean takenAsNext =
                begin != Begin.IN_HOURS && limit.outOfHours() == OutOfHours.TAKEN_AS_NEXT_WORKING_DAY && !sameDay;
        return takenAsNext ? calendar.nextWorkingDay(next) : next;
    }

    private void visit(LocalDate date, boolean isBeforeDayOne) {
        boolean anyDayCounts = limit.time().unit() == Unit.CALENDAR_DAY;
        if (anyDayCounts && !isBeforeDayOne) {
            tally.countAnyDay(date);
            return;
        }
        Day day = tally.look(date);
        if (day.isWorking() && !isBeforeDayOne) {
            tally.count(day);
        } else {
            tally.skip(day);
        }
    }

    private ZonedDateTime endOf(LocalDate last) {
        return limit.endOfDay() == EndOfDay.MIDNIGHT
                ? last.plusDays(1).atStartOfDay(calendar.zone())
                : last.atTime(calendar.hours().closes()).atZone(calendar.zone());
    }
}
