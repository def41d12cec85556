package hotline.calendar.web;

import hotline.calendar.Day;
import hotline.calendar.DayKind;
import hotline.calendar.OfficeHours;
import hotline.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One year of a division's calendar.
 *
 * @param notice number of the year's notice; absent while it has none, and then only weekends are days off
 * @param workingDays how many of the days are working days
 */
record CalendarView(
        int year,
        String divisionCode,
        @Nullable String notice,
        long version,
        List<OfficeHours.Stretch> officeHours,
        long workingDays,
        List<DayView> days) {

    record DayView(LocalDate date, boolean working, DayKind kind, @Nullable String name, boolean official) {
        static DayView of(Day day) {
            return new DayView(day.date(), day.isWorking(), day.kind(), day.name(), day.isOfficial());
        }
    }

    static CalendarView of(int year, String divisionCode, @Nullable String notice, WorkingCalendar calendar) {
        LocalDate first = Year.of(year).atDay(1);
        List<Day> days = first.datesUntil(first.plusYears(1)).map(calendar::day).toList();
        return new CalendarView(
                year,
                divisionCode,
                notice,
                calendar.version(),
                calendar.hours().stretches(),
                days.stream().filter(Day::isWorking).count(),
                days.stream().map(DayView::of).toList());
    }
}
