package hotline.deadline;

import java.time.Instant;

/**
 * A due instant with everything that led to it.
 *
 * @param due on time is at or before it
 * @param provisional whether it was counted over days whose official notice was not loaded
 */
public record Deadline(
        Instant due,
        boolean provisional,
        Explanation explanation,
        String packCode,
        int packVersion,
        long calendarVersion) {}
