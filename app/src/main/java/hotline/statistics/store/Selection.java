package hotline.statistics.store;

import hotline.shared.DepartmentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The divisions, time and grouping that figures are counted for.
 *
 * @param department the only department, if not all
 * @param by the group key's kind, such as {@code department}; {@code total} for none
 */
public record Selection(
        Set<String> divisions,
        @Nullable DepartmentKey department,
        Instant start,
        Instant end,
        Instant asOf,
        String by) {

    private static final Duration USUALLY_OPEN = Duration.ofDays(30);

    /** Since when what the window carries in was received, but for those open for long. */
    Instant carriedFrom() {
        return (asOf.isBefore(start) ? asOf : start).minus(USUALLY_OPEN);
    }
}
