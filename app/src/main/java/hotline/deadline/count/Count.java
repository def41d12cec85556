package hotline.deadline.count;

import hotline.calendar.Day;
import hotline.calendar.DayKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of counting towards a deadline, before it is put into words.
 *
 * @param start the day on which the clock was started
 * @param begin how counting began
 * @param unofficialYears years that had a say and whose notice was not loaded
 */
public record Count(ZonedDateTime due, Day start, Begin begin, List<Stretch> stretches, Set<Integer> unofficialYears) {

    /** When the clock was started, against office hours. */
    public enum Begin {
        IN_HOURS,
        AFTER_HOURS,
        DAY_OFF,
        /** Office hours do not matter. */
        ROUND_THE_CLOCK
    }

    /** Neighbouring days of one kind, or a stretch of time on one day. */
    public record Stretch(
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime toTime,
            @Nullable DayKind day,
            @Nullable String name,
            int counted,
            int total) {

        public boolean isCounted() {
            return counted > 0;
        }
    }
}
