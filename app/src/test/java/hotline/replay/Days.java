package hotline.replay;

import hotline.testing.Origin;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Working days counted one by one from the published list, knowing nothing of the program's own calendar. */
final class Days {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String LIST = "calendar/china-workdays.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    /** When people of the script do something on a working day. */
    private static final List<Integer> HOURS = List.of(9, 11, 15, 17);

    private final Map<LocalDate, Boolean> listed = new HashMap<>();

    static Days read(Origin origin) throws IOException {
        Days days = new Days();
        try (Reader reader = Files.newBufferedReader(origin.file(LIST));
                CSVParser rows = FORMAT.parse(reader)) {
            for (CSVRecord row : rows) {
                days.listed.put(
                        LocalDate.parse(row.get("date")), row.get("kind").contains("work"));
            }
        }
        return days;
    }

    /** The midnight that ends a working day some working days after the day of an instant, which does not count. */
    Instant endOf(Instant from, int workingDays) {
        LocalDate day = LocalDate.ofInstant(from, ZONE);
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            counted += isWorking(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The same, counted on from a deadline; one at midnight belongs to the day that it ends. */
    Instant extended(Instant due, int workingDays) {
        return endOf(due.minusNanos(1), workingDays);
    }

    /**
     * The midnight until which a clock of working days runs that stood still, its office minutes counted one by one.
     *
     * @param due a midnight
     */
    Instant standing(Instant due, Instant from, Instant to) {
        if (from.isAfter(due)) {
            return due;
        }
        long left = 0;
        for (Instant minute = from; minute.isBefore(due); minute = minute.plusSeconds(60)) {
            left += isOfficeMinute(minute) ? 1 : 0;
        }
        Instant minute = to;
        while (left > 1 || !isOfficeMinute(minute)) {
            left -= isOfficeMinute(minute) ? 1 : 0;
            minute = minute.plusSeconds(60);
        }
        return LocalDate.ofInstant(minute, ZONE).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private boolean isOfficeMinute(Instant instant) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZONE);
        int hour = local.getHour();
        return isWorking(local.toLocalDate()) && ((hour >= 8 && hour < 12) || (hour >= 14 && hour < 18));
    }

    /** The next time but some at which people do something. */
    Instant later(Instant from, int times) {
        LocalDate day = LocalDate.ofInstant(from, ZONE);
        int left = times;
        while (true) {
            for (int hour : HOURS) {
                Instant at = day.atTime(hour, 0).atZone(ZONE).toInstant();
                if (isWorking(day) && at.isAfter(from) && --left == 0) {
                    return at;
                }
            }
            day = day.plusDays(1);
        }
    }

    private boolean isWorking(LocalDate day) {
        boolean isWeekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return listed.getOrDefault(day, isWeekday);
    }
}
