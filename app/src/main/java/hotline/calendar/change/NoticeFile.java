package hotline.calendar.change;

import hotline.calendar.CalendarProblem;
import hotline.calendar.DayKind;
import hotline.calendar.Notice;
import hotline.calendar.SpecialDay;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A year's notice while it is read: collects days and names every place in the file that is wrong.
 *
 * <p>A notice may speak of its own year and of December before it.
 */
final class NoticeFile {

    private static final int NAMED_ERRORS = 100;

    private final int year;
    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    NoticeFile(int year) {
        this.year = year;
    }

    /** UTF-8 with or without its mark, else the Chinese national encoding that spreadsheets write. */
    static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("GB18030"));
        }
    }

    int year() {
        return year;
    }

    private boolean mayContain(LocalDate date) {
        boolean isOldYearsEnd = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        return date.getYear() == year || isOldYearsEnd;
    }

    void add(String place, SpecialDay day) {
        if (!mayContain(day.date())) {
            wrong(place, "calendar-other-year", Map.of("date", day.date().toString(), "year", year));
        } else if (day.kind() == DayKind.MAKE_UP_DAY && !isWeekend(day.date())) {
            wrong(
                    place,
                    "calendar-make-up-on-weekday",
                    Map.of("date", day.date().toString()));
        } else if (days.putIfAbsent(day.date(), day) != null) {
            wrong(place, "calendar-day-twice", Map.of("date", day.date().toString()));
        }
    }

    void wrong(String place, String code, Map<String, Object> facts) {
        errors.add(new FieldError(place, code, facts));
    }

    Notice notice(String number) {
        if (errors.isEmpty() && days.isEmpty()) {
            wrong("body", "calendar-empty", Map.of("year", year));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    CalendarProblem.UNREADABLE_CALENDAR,
                    Map.of("year", year, "errors", errors.size()),
                    errors.stream().limit(NAMED_ERRORS).toList());
        }
        return new Notice(year, number, List.copyOf(days.values()));
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
