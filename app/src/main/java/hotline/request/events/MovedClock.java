package hotline.request.events;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A running clock of the current cycle whose deadline moved.
 *
 * @param assignment 0 for a clock of the request itself
 */
public record MovedClock(
        Step step,
        int assignment,
        int run,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable JsonNode explanation) {}
