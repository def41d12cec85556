package hotline.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The working days and office hours of one division as they were known at one moment; it never changes.
 *
 * <p>In a year without an official notice only weekends and 1 January are days off, and the year's days are not official:
 * whatever was counted over them is provisional.
 *
 * @param zone where a day begins and ends
 * @param version grows with every change to what the division's calendar is made of
 * @param officialYears the years whose notice has been loaded
 * @param specialDays the days that are not what their weekday says
 */
public record WorkingCalendar(
        ZoneId zone,
        long version,
        OfficeHours hours,
        Set<Integer> officialYears,
        Map<LocalDate, SpecialDay> specialDays) {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** New Year's holiday has begun on 30 December, and was once made up for on the 29th (2018), by the new year's notice. */
    private static final MonthDay NEXT_NOTICE_BEGINS = MonthDay.of(12, 29);

    /**
     * The weekdays of 1 January for which the new year's notice ever moved days of the old year: a Monday, for which the
     * weekend before was worked (2007), a Tuesday, to which a Monday was joined (2008, 2019), and a Sunday, for which a
     * Saturday was worked (2012).
     */
    private static final Set<DayOfWeek> REACHING_BACK =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SUNDAY);

    /** A day off by law, whatever a notice adds to it. */
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private static final String NEW_YEAR_NAME = "元旦";

    public WorkingCalendar {
        officialYears = Set.copyOf(officialYears);
        specialDays = Map.copyOf(specialDays);
    }

    /** Makes the calendar of the notices alone, with the usual office hours. */
    public static WorkingCalendar of(long version, Collection<Notice> notices) {
        return new WorkingCalendar(
                CHINA,
                version,
                OfficeHours.USUAL,
                notices.stream().map(Notice::year).collect(toUnmodifiableSet()),
                notices.stream()
                        .flatMap(notice -> notice.days().stream())
                        .collect(toUnmodifiableMap(SpecialDay::date, day -> day)));
    }

    /** The same calendar with one more special day. */
    public WorkingCalendar with(SpecialDay day) {
        Map<LocalDate, SpecialDay> days = new HashMap<>(specialDays);
        days.put(day.date(), day);
        return new WorkingCalendar(zone, version, hours, officialYears, days);
    }

    /** The same calendar as a later version, as a change that is only considered would make it. */
    public WorkingCalendar at(long later) {
        return new WorkingCalendar(zone, later, hours, officialYears, specialDays);
    }

    public WorkingCalendar withHours(OfficeHours other) {
        return new WorkingCalendar(zone, version, other, officialYears, specialDays);
    }

    public Day day(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        if (special != null) {
            return new Day(date, special.kind(), special.name(), isOfficial(date));
        }
        if (MonthDay.from(date).equals(NEW_YEAR)) {
            return new Day(date, DayKind.HOLIDAY, NEW_YEAR_NAME, isOfficial(date));
        }
        DayKind kind = WEEKEND.contains(date.getDayOfWeek()) ? DayKind.WEEKEND : DayKind.ORDINARY;
        return new Day(date, kind, null, isOfficial(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).isWorking();
    }

    /** The first working day after a date. */
    public LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Tells whether every notice that can name a day has been loaded. */
    public boolean isOfficial(LocalDate date) {
        return missingNotice(date).isEmpty();
    }

    /** The year whose notice can speak of a day and has not been loaded: the day's own, or at its end also the next. */
    public Optional<Integer> missingNotice(LocalDate date) {
        int year = date.getYear();
        if (!officialYears.contains(year)) {
            return Optional.of(year);
        }
        boolean isSettledByItsYear = MonthDay.from(date).isBefore(NEXT_NOTICE_BEGINS)
                || !REACHING_BACK.contains(LocalDate.of(year + 1, 1, 1).getDayOfWeek());
        return isSettledByItsYear || officialYears.contains(year + 1) ? Optional.empty() : Optional.of(year + 1);
    }
}
