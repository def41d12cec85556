package hotline.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How far a deadline is, in the roundest words that are still true: before it whole working days after today, after it
 * whole days, hours or minutes that have gone by.
 *
 * @param kind key of the wording
 * @param amount how many of the wording's unit
 */
record Remaining(String kind, long amount) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    public static Remaining until(Instant due, Instant now, WorkingCalendar calendar) {
        Duration left = Duration.between(now, due);
        if (left.isNegative() || left.isZero()) {
            return since(left.negated());
        }
        LocalDate today = now.atZone(calendar.zone()).toLocalDate();
        // midnight is the end of the day before
        LocalDate last = due.minusNanos(1).atZone(calendar.zone()).toLocalDate();
        if (!last.isAfter(today)) {
            return left.compareTo(HOUR) < 0
                    ? new Remaining("minutes", left.toMinutes())
                    : new Remaining("hours", left.toHours());
        }
        long workingDays = today.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
        return workingDays > 0
                ? new Remaining("working-days", workingDays)
                : new Remaining("days", today.datesUntil(last).count());
    }

    @JsonIgnore
    public boolean isOverdue() {
        return kind.startsWith("overdue");
    }

    @JsonIgnore
    public boolean isToday() {
        return kind.equals("hours") || kind.equals("minutes");
    }

    private static Remaining since(Duration passed) {
        if (passed.compareTo(HOUR) < 0) {
            return new Remaining("overdue-minutes", Math.max(1, passed.toMinutes()));
        }
        return passed.compareTo(DAY) < 0
                ? new Remaining("overdue-hours", passed.toHours())
                : new Remaining("overdue-days", passed.toDays());
    }
}
