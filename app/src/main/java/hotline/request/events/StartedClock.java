package hotline.request.events;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock that was started.
 *
 * @param dueAt absent where the rules set no limit
 * @param explanation how the due instant was computed, step by step
 */
public record StartedClock(
        Step step, Instant startedAt, @Nullable Instant dueAt, boolean provisional, @Nullable JsonNode explanation) {

    /**
     * The clock of a step among those that start together.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public static StartedClock ofStep(List<StartedClock> clocks, Step step) {
        return clocks.stream()
                .filter(clock -> clock.step() == step)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a round begins with its clock"));
    }
}
