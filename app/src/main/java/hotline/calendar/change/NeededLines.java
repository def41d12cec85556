package hotline.calendar.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Blanks out what a notice has no use for in an iCalendar file, line by line so that lines keep their numbers. Published
 * feeds write stamps, alarms and time zones in ways that a strict parser refuses, and with them the holidays.
 */
final class NeededLines {

    private static final Set<String> COMPONENTS = Set.of("VCALENDAR", "VEVENT");
    private static final Set<String> PROPERTIES = Set.of(
            "BEGIN", "END", "VERSION", "PRODID", "SUMMARY", "CATEGORIES", "DTSTART", "DTEND", "X-APPLE-SPECIAL-DAY");
    private static final String NOTHING = "X-NOTHING:";

    private final List<String> needed = new ArrayList<>();
    private String skipped = "";
    private boolean isKept;

    private NeededLines() {}

    /** The calendar with nothing but what tells days, kinds and names. */
    static String of(String calendar) {
        if (!calendar.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            return calendar;
        }
        NeededLines lines = new NeededLines();
        calendar.stripLeading().lines().forEach(lines::add);
        return String.join("\r\n", lines.needed) + "\r\n";
    }

    private void add(String line) {
        boolean isContinued = line.startsWith(" ") || line.startsWith("\t");
        if (!isContinued) {
            isKept = isNeeded(line.strip());
        }
        needed.add(isKept ? (isContinued ? line : line.strip()) : NOTHING);
    }

    private boolean isNeeded(String line) {
        String upper = line.toUpperCase(Locale.ROOT);
        if (!skipped.isEmpty()) {
            if (upper.equals("END:" + skipped)) {
                skipped = "";
            }
            return false;
        }
        if (upper.startsWith("BEGIN:") && !COMPONENTS.contains(upper.substring("BEGIN:".length()))) {
            skipped = upper.substring("BEGIN:".length());
            return false;
        }
        return PROPERTIES.contains(upper.split("[;:]", 2)[0]);
    }
}
