package hotline.intake;

import hotline.testing.Origin;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Working days counted one by one from the published list, knowing nothing of the program's own calendar. */
final class CountedDays {

    private static final String LIST = "calendar/china-workdays.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<LocalDate, Boolean> working = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    private CountedDays() {}

    static CountedDays read(Origin origin) throws IOException {
        CountedDays days = new CountedDays();
        try (Reader reader = Files.newBufferedReader(origin.file(LIST));
                CSVParser rows = FORMAT.parse(reader)) {
            for (CSVRecord row : rows) {
                LocalDate date = LocalDate.parse(row.get("date"));
                days.working.put(date, row.get("kind").contains("work"));
                days.years.add(Integer.valueOf(row.get("year")));
            }
        }
        return days;
    }

    /** The day of receipt does not count. */
    LocalDate fifthWorkingDayAfter(LocalDate received) {
        LocalDate day = received;
        for (int counted = 0; counted < 5; ) {
            day = day.plusDays(1);
            counted += isWorking(day) ? 1 : 0;
        }
        return day;
    }

    boolean isUnknownUntil(LocalDate last, LocalDate received) {
        return received.plusDays(1).datesUntil(last.plusDays(1)).anyMatch(day -> !years.contains(day.getYear()));
    }

    private boolean isWorking(LocalDate day) {
        boolean isWeekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return working.getOrDefault(day, isWeekday);
    }
}
