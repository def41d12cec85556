package hotline.calendar.change;

import hotline.calendar.DayKind;
import hotline.calendar.Notice;
import hotline.calendar.SpecialDay;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Content;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;

/**
 * A year's notice as iCalendar, in the ways in which published feeds write it: all-day events whose summary, category or
 * {@code X-APPLE-SPECIAL-DAY} says 休, 放假 or 假期 for a holiday and 班 for a make-up working day. Events that say neither
 * are observances and are ignored, and so are other years' events: feeds hold several years.
 */
final class IcsNotices {

    private static final String APPLE_HOLIDAY = "WORK-HOLIDAY";
    private static final String APPLE_MAKE_UP_DAY = "ALTERNATE-WORKDAY";
    /** 调休 is said of days off and of make-up days alike, so it decides nothing. */
    private static final String EITHER = "调休";

    private static final String NEW_YEAR = "元旦";

    private static final List<String> DAY_OFF = List.of("休", "放假", "假期", APPLE_HOLIDAY);
    private static final List<String> MAKE_UP_DAY = List.of("班", "工作日", APPLE_MAKE_UP_DAY);
    private static final String MARKS = "调休|休息日|休假|放假|假期|补班|上班|工作日|第\\s*\\d+\\s*天.*";
    private static final Pattern NOT_OF_THE_NAME = Pattern.compile("[（(\\[【].*|" + MARKS + "|[休班]$");
    private static final Pattern NOT_OF_THE_NAME_IN_BRACKETS = Pattern.compile("[（(\\[【）)\\]】]|" + MARKS + "|[补休班]");
    private static final Pattern DATE = Pattern.compile("(\\d{8})(?:T(000000|235959))?");
    private static final int LONGEST = 31;

    private IcsNotices() {}

    /**
     * Reads the notice of a year.
     *
     * @throws hotline.shared.problem.ProblemException naming every event that is wrong
     */
    public static Notice read(byte[] content, int year, String number) {
        NoticeFile file = new NoticeFile(year);
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(NeededLines.of(NoticeFile.text(content))));
            List<CalendarComponent> events = calendar.getComponents(Component.VEVENT);
            for (int event = 0; event < events.size(); event++) {
                read(events.get(event), "event " + (event + 1), file);
            }
        } catch (ParserException broken) {
            file.wrong("line " + broken.getLineNo(), "calendar-not-ics", Map.of());
        } catch (IOException | IllegalArgumentException broken) {
            file.wrong("body", "calendar-not-ics", Map.of());
        }
        return file.notice(number);
    }

    private static void read(CalendarComponent event, String place, NoticeFile file) {
        String summary = value(event, "SUMMARY");
        String marks = String.join(" ", summary, value(event, "CATEGORIES"), value(event, "X-APPLE-SPECIAL-DAY"))
                .replace(EITHER, "");
        Optional<DayKind> kind = kind(marks);
        if (kind.isPresent()) {
            readDays(event, place, kind.get(), name(summary), file);
        } else if (summary.contains(EITHER)) {
            file.wrong(place, "calendar-no-kind", Map.of());
        }
    }

    private static void readDays(CalendarComponent event, String place, DayKind kind, String name, NoticeFile file) {
        Optional<LocalDate> first = date(value(event, "DTSTART"));
        if (first.isEmpty() || name.isEmpty()) {
            file.wrong(place, first.isEmpty() ? "calendar-no-date" : "calendar-no-name", Map.of());
            return;
        }
        LocalDate start = first.get();
        LocalDate end =
                date(value(event, "DTEND")).filter(day -> !day.equals(start)).orElse(start.plusDays(1));
        if (end.isBefore(start) || end.isAfter(start.plusDays(LONGEST))) {
            file.wrong(place, "calendar-no-date", Map.of());
            return;
        }
        start.datesUntil(end)
                .filter(day -> noticeYear(day, name) == file.year())
                .forEach(day -> file.add(place, new SpecialDay(day, kind, name)));
    }

    /** New Year's holiday belongs to the new year's notice also where it begins in the old year. */
    private static int noticeYear(LocalDate day, String name) {
        boolean isNewYearsEve = day.getMonth() == Month.DECEMBER && name.contains(NEW_YEAR);
        return isNewYearsEve ? day.getYear() + 1 : day.getYear();
    }

    private static Optional<DayKind> kind(String marks) {
        if (MAKE_UP_DAY.stream().anyMatch(marks::contains)) {
            return Optional.of(DayKind.MAKE_UP_DAY);
        }
        return DAY_OFF.stream().anyMatch(marks::contains) ? Optional.of(DayKind.HOLIDAY) : Optional.empty();
    }

    private static String name(String summary) {
        String name = NOT_OF_THE_NAME.matcher(summary).replaceAll("").strip();
        // 上班(补春节假期) says the name in its brackets alone
        return name.isEmpty()
                ? NOT_OF_THE_NAME_IN_BRACKETS.matcher(summary).replaceAll("").strip()
                : name;
    }

    /** A date, also where it is written as the beginning or the last second of a day in no zone. */
    private static Optional<LocalDate> date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(parts.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of("235959".equals(parts.group(2)) ? date.plusDays(1) : date);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String value(CalendarComponent event, String property) {
        return event.<Property>getProperty(property).map(Content::getValue).orElse("");
    }
}
