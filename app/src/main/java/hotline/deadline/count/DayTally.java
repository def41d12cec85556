package hotline.deadline.count;

import hotline.calendar.Day;
import hotline.calendar.DayKind;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.count.Count.Begin;
import hotline.deadline.count.Count.Stretch;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Notes what is counted and skipped while counting goes on, and joins neighbouring days of one kind. */
final class DayTally {

    private final WorkingCalendar calendar;
    private final List<Stretch> stretches = new ArrayList<>();
    private final NavigableSet<Integer> unofficialYears = new TreeSet<>();
    private int total;

    DayTally(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    int total() {
        return total;
    }

    /** A day of the calendar, remembering if its notice is missing. */
    Day look(LocalDate date) {
        calendar.missingNotice(date).ifPresent(unofficialYears::add);
        return calendar.day(date);
    }

    void skip(Day day) {
        add(day.date(), day.kind(), day.name(), 0);
    }

    void count(Day day) {
        add(day.date(), day.kind(), day.name(), 1);
    }

    /** Counts a day whatever kind of day it is. */
    void countAnyDay(LocalDate date) {
        add(date, null, null, 1);
    }

    /** Counts time in the office hours of one day. */
    void countTime(ZonedDateTime from, ZonedDateTime to, int amount) {
        addTime(from, to, calendar.day(from.toLocalDate()).kind(), amount);
    }

    /** Counts time whatever days it lies on. */
    void countAnyTime(ZonedDateTime from, ZonedDateTime to, int amount) {
        addTime(from, to, null, amount);
    }

    Count count(ZonedDateTime due, LocalDate start, Begin begin) {
        return new Count(due, calendar.day(start), begin, List.copyOf(stretches), unofficialYears);
    }

    private void addTime(ZonedDateTime from, ZonedDateTime to, @Nullable DayKind kind, int amount) {
        total += amount;
        stretches.add(new Stretch(
                from.toLocalDate(), to.toLocalDate(), from.toLocalTime(), to.toLocalTime(), kind, null, amount, total));
    }

    private void add(LocalDate date, @Nullable DayKind kind, @Nullable String name, int counted) {
        total += counted;
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && continues(last, date, kind, name, counted)) {
            stretches.set(stretches.size() - 1, longer(last, date, counted));
        } else {
            stretches.add(new Stretch(date, date, null, null, kind, name, counted, total));
        }
    }

    private static boolean continues(
            Stretch last, LocalDate date, @Nullable DayKind kind, @Nullable String name, int counted) {
        return last.fromTime() == null
                && last.to().plusDays(1).equals(date)
                && last.day() == kind
                && Objects.equals(last.name(), name)
                && last.isCounted() == (counted > 0);
    }

    private Stretch longer(Stretch last, LocalDate to, int counted) {
        return new Stretch(last.from(), to, null, null, last.day(), last.name(), last.counted() + counted, total);
    }
}
