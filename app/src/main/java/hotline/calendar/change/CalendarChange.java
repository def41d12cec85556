package hotline.calendar.change;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.Coded;
import java.time.Instant;

/**
 * One change to the calendar, which makes a further version of it.
 *
 * @param divisionCode the division whose calendar changed; {@code *} for all
 * @param document what was there before and after
 * @param changedBy id of the actor
 */
public record CalendarChange(
        String divisionCode,
        long version,
        What what,
        JsonNode document,
        String reason,
        String changedBy,
        Instant changedAt) {

    /** The kinds of change. */
    public enum What implements Coded {
        /** Notices that came with the program. */
        SHIPPED,
        YEAR_REPLACED,
        DAY_OVERRIDDEN,
        OVERRIDE_REMOVED,
        OFFICE_HOURS_CHANGED;
    }
}
