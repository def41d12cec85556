package hotline.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The notices that come with the program, from 2019 on. */
public final class OfficialNotices {

    private static final String RESOURCE = "official-notices.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private record Key(int year, String number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(year, other.year);
        }
    }

    private OfficialNotices() {}

    /** All of them, by year. Reads a file: not to be called while serving. */
    public static List<Notice> shipped() {
        try (InputStream file = Objects.requireNonNull(OfficialNotices.class.getResourceAsStream(RESOURCE));
                InputStreamReader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return notices(FORMAT.parse(text).getRecords());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Notice> notices(List<CSVRecord> rows) {
        return rows.stream()
                .collect(groupingBy(OfficialNotices::key, TreeMap::new, mapping(OfficialNotices::day, toList())))
                .entrySet()
                .stream()
                .map(notice ->
                        new Notice(notice.getKey().year(), notice.getKey().number(), notice.getValue()))
                .toList();
    }

    private static Key key(CSVRecord row) {
        return new Key(Integer.parseInt(row.get("year")), row.get("notice"));
    }

    private static SpecialDay day(CSVRecord row) {
        return new SpecialDay(LocalDate.parse(row.get("date")), DayKind.of(row.get("kind")), row.get("name"));
    }
}
