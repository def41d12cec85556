package hotline.deadline;

import hotline.calendar.OfficeTime;
import hotline.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The unit of one clock, in which its standstills and the shares of its time are counted: office time for working days and
 * hours, passing time for calendar days and what runs round the clock.
 */
public final class ClockUnit {

    private final @Nullable Limit limit;
    private final WorkingCalendar calendar;
    private final OfficeTime office;

    private ClockUnit(@Nullable Limit limit, WorkingCalendar calendar) {
        this.limit = limit;
        this.calendar = calendar;
        this.office = new OfficeTime(calendar);
    }

    /** The unit that a pack gives a step's clock; passing time where it gives none. */
    public static ClockUnit of(RulePack pack, WorkingCalendar calendar, Step step, RuleMatter matter) {
        return new ClockUnit(pack.ruleFor(step, matter).map(Rule::limit).orElse(null), calendar);
    }

    static ClockUnit of(Limit limit, WorkingCalendar calendar) {
        return new ClockUnit(limit, calendar);
    }

    /** How much of the clock's time lies between two instants. */
    public Duration between(Instant from, Instant to) {
        return isOfficeTime(from, to) ? office.between(from, to) : Duration.between(from, to);
    }

    /** The instant from which on some of the clock's time is left until its end. */
    public Instant before(Instant due, Duration left) {
        return runsInOfficeHours() && left.compareTo(Duration.ofDays(366)) < 0
                ? office.before(due, left)
                : due.minus(left);
    }

    /**
     * Where a clock ends that stood still.
     *
     * @param ending where it would have ended
     */
    public Ending movedBy(Ending ending, Instant from, Instant to) {
        if (from.isAfter(ending.due()) || !from.isBefore(to)) {
            return ending;
        }
        boolean isInOffice = isOfficeTime(from, to) && isOfficeTime(to, ending.due());
        return isInOffice ? movedByOfficeTime(ending, from, to) : movedBySpan(ending, Duration.between(from, to));
    }

    /**
     * Tells whether a day between two instants lies in a year whose official calendar is not loaded. Only office time
     * depends on that.
     */
    public boolean isProvisionalOver(Instant from, Instant to) {
        return isOfficeTime(from, to)
                && dateOf(from)
                        .datesUntil(dateOf(to.minusNanos(1)).plusDays(1))
                        .anyMatch(day -> !calendar.isOfficial(day));
    }

    /** Tells whether the clock counts office hours only. */
    public boolean runsInOfficeHours() {
        return limit != null
                && switch (limit.time().unit()) {
                    case WORKING_DAY, WORKING_HOUR -> true;
                    case MINUTE -> !limit.roundTheClock();
                    case CALENDAR_DAY -> false;
                };
    }

    private boolean isOfficeTime(Instant from, Instant to) {
        return runsInOfficeHours() && OfficeTime.reaches(from, to);
    }

    private static Ending movedBySpan(Ending ending, Duration span) {
        return new Ending(ending.due().plus(span), ending.runsOut().plus(span));
    }

    private Ending movedByOfficeTime(Ending ending, Instant from, Instant to) {
        if (to.isBefore(ending.due()) && office.between(from, to).isZero()) {
            return ending;
        }
        Duration left = office.between(from, ending.runsOut());
        if (left.isZero()) {
            Instant due = countsWholeDays(ending.due()) ? firstEndOfDay(to, ending) : office.notBeforeOpening(to);
            return new Ending(later(due, ending.due()), later(to, ending.runsOut()));
        }
        Instant runsOut = office.after(to, left);
        Instant due = countsWholeDays(ending.due()) ? endOf(dateOf(runsOut), ending) : runsOut;
        return new Ending(later(due, ending.due()), runsOut);
    }

    /**
     * Tells whether a deadline is the end of a day; a deadline that another system set at some minute stays one of
     * minutes.
     */
    private boolean countsWholeDays(Instant due) {
        return limit != null && limit.countsWholeDays() && (isMidnight(due) || isClosing(due));
    }

    /** The end of the first working day on which the clock runs again. */
    private Instant firstEndOfDay(Instant to, Ending ending) {
        LocalDate day = dateOf(to);
        while (!calendar.isWorkingDay(day) || !endOf(day, ending).isAfter(to)) {
            day = day.plusDays(1);
        }
        return endOf(day, ending);
    }

    /** A day ends as the one did on which the clock would have ended. */
    private Instant endOf(LocalDate day, Ending ending) {
        ZonedDateTime end = isMidnight(ending.due())
                ? day.plusDays(1).atStartOfDay(calendar.zone())
                : day.atTime(calendar.hours().closes()).atZone(calendar.zone());
        return end.toInstant();
    }

    private boolean isMidnight(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private boolean isClosing(Instant instant) {
        return instant.atZone(calendar.zone())
                .toLocalTime()
                .equals(calendar.hours().closes());
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
