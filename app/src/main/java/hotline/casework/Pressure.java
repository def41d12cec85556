package hotline.casework;

import hotline.calendar.WorkingCalendar;
import hotline.request.RequestLine;
import hotline.shared.Coded;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How soon something has to be done about a request: the groups of a worklist, the most pressing first. */
enum Pressure implements Coded {
    /** Callers in danger wait for minutes, not days; they stand first whatever else is late. */
    URGENT,
    OVERDUE,
    TODAY,
    /** By Sunday. */
    WEEK,
    LATER;

    static Pressure of(RequestLine line, boolean isUrgentFirst, Instant now) {
        RequestLine.Next next = line.next();
        if (isUrgentFirst && line.urgent()) {
            return URGENT;
        }
        if (next == null) {
            return LATER;
        }
        if (next.isOverdue()) {
            return OVERDUE;
        }
        LocalDate today = now.atZone(WorkingCalendar.CHINA).toLocalDate();
        if (!next.dueAt().isAfter(end(today))) {
            return TODAY;
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return next.dueAt().isAfter(end(sunday)) ? LATER : WEEK;
    }

    /** The midnight that ends a day. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingCalendar.CHINA).toInstant();
    }
}
