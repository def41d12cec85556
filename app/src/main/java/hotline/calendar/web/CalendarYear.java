package hotline.calendar.web;

import hotline.calendar.Day;
import hotline.calendar.DayKind;
import hotline.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A division's year as a page shows it: twelve months in weeks that begin on Monday, and its special days in a list. */
record CalendarYear(int year, long workingDays, List<Month> months, List<Special> specials) {

    /** A month; places before the first day and after the last are absent. */
    record Month(int number, long workingDays, List<List<@Nullable Cell>> weeks) {}

    /**
     * One day.
     *
     * @param mark {@code off} or {@code on} where the day is not what its weekday says, as printed calendars mark it; else blank
     */
    record Cell(LocalDate date, int number, DayKind kind, String mark, @Nullable String name, boolean isToday) {}

    /** Days that follow one another and are special for the same reason. */
    record Special(LocalDate from, LocalDate to, DayKind kind, @Nullable String name) {

        private boolean isGoneOnBy(Day day) {
            return day.kind() == kind && to.plusDays(1).equals(day.date()) && Objects.equals(name, day.name());
        }
    }

    static CalendarYear of(int year, WorkingCalendar calendar, LocalDate today) {
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> month(YearMonth.of(year, number), calendar, today))
                .toList();
        LocalDate first = LocalDate.of(year, 1, 1);
        List<Day> days = first.datesUntil(first.plusYears(1)).map(calendar::day).toList();
        return new CalendarYear(year, days.stream().filter(Day::isWorking).count(), months, specials(days));
    }

    private static Month month(YearMonth month, WorkingCalendar calendar, LocalDate today) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        List<@Nullable Cell> week = new ArrayList<>();
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
            week.add(null);
        }
        long working = 0;
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            Day day = calendar.day(month.atDay(number));
            working += day.isWorking() ? 1 : 0;
            week.add(cell(day, today));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            while (week.size() < 7) {
                week.add(null);
            }
            weeks.add(week);
        }
        return new Month(month.getMonthValue(), working, weeks);
    }

    private static Cell cell(Day day, LocalDate today) {
        String mark =
                switch (day.kind()) {
                    case HOLIDAY, LOCAL_DAY_OFF -> "off";
                    case MAKE_UP_DAY, LOCAL_WORKING_DAY -> "on";
                    case ORDINARY, WEEKEND -> "";
                };
        return new Cell(
                day.date(),
                day.date().getDayOfMonth(),
                day.kind(),
                mark,
                day.name(),
                day.date().equals(today));
    }

    private static List<Special> specials(List<Day> days) {
        List<Special> specials = new ArrayList<>();
        for (Day day : days) {
            if (day.kind() == DayKind.ORDINARY || day.kind() == DayKind.WEEKEND) {
                continue;
            }
            Special last = specials.isEmpty() ? null : specials.get(specials.size() - 1);
            if (last != null && last.isGoneOnBy(day)) {
                specials.set(specials.size() - 1, new Special(last.from, day.date(), last.kind, last.name));
            } else {
                specials.add(new Special(day.date(), day.date(), day.kind(), day.name()));
            }
        }
        return List.copyOf(specials);
    }
}
