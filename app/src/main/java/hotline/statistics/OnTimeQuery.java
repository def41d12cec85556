package hotline.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for.
 *
 * @param window the year of the cut-off where absent
 * @param by absent for the total alone
 * @param scope both where absent
 * @param asOf the latest possible cut-off where absent
 * @param divisionCode the actor's own division where absent
 */
public record OnTimeQuery(
        @Nullable Window window,
        @Nullable Grouping by,
        @Nullable Scope scope,
        @Nullable Instant asOf,
        @Nullable String divisionCode) {}
