package hotline.calendar.change;

import hotline.calendar.DayKind;
import hotline.calendar.Notice;
import hotline.calendar.SpecialDay;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A year's notice as CSV: a header and the columns {@code date} (日期, 2027-01-01), {@code kind} (类别) and {@code name}
 * (名称); further columns are ignored. Kinds are {@code holiday} or 放假 or 休, and {@code make-up-day} or {@code workday}
 * or 补班 or 班.
 */
final class CsvNotices {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();

    private static final Map<String, DayKind> KINDS = Map.of(
            "holiday", DayKind.HOLIDAY,
            "放假", DayKind.HOLIDAY,
            "休", DayKind.HOLIDAY,
            "make-up-day", DayKind.MAKE_UP_DAY,
            "workday", DayKind.MAKE_UP_DAY,
            "补班", DayKind.MAKE_UP_DAY,
            "班", DayKind.MAKE_UP_DAY);

    private static final List<String> DATE = List.of("date", "日期");
    private static final List<String> KIND = List.of("kind", "类别");
    private static final List<String> NAME = List.of("name", "名称");

    private CsvNotices() {}

    /**
     * Reads the notice of a year.
     *
     * @throws hotline.shared.problem.ProblemException naming every line that is wrong
     */
    public static Notice read(byte[] content, int year, String number) {
        NoticeFile file = new NoticeFile(year);
        try (CSVParser rows = FORMAT.parse(new StringReader(NoticeFile.text(content)))) {
            rows.forEach(row -> read(row, rows.getCurrentLineNumber(), file));
        } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException broken) {
            file.wrong("body", "calendar-not-csv", Map.of());
        }
        return file.notice(number);
    }

    private static void read(CSVRecord row, long line, NoticeFile file) {
        String place = "line " + line;
        Optional<LocalDate> date = cell(row, DATE).flatMap(CsvNotices::date);
        Optional<DayKind> kind = cell(row, KIND).map(text -> KINDS.get(text.toLowerCase(Locale.ROOT)));
        Optional<String> name = cell(row, NAME).filter(text -> !text.isBlank());
        if (date.isEmpty()) {
            file.wrong(place, "calendar-no-date", Map.of());
        } else if (kind.isEmpty()) {
            file.wrong(place, "calendar-no-kind", Map.of());
        } else if (name.isEmpty()) {
            file.wrong(place, "calendar-no-name", Map.of());
        } else {
            file.add(place, new SpecialDay(date.get(), kind.get(), name.get()));
        }
    }

    private static Optional<String> cell(CSVRecord row, List<String> column) {
        return column.stream().filter(row::isSet).map(row::get).findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.replace('/', '-')));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
