package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.events.RequestEvent.StartedClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a handling cycle, running or ended.
 *
 * @param assignmentNumber the assignment it belongs to, 0 for a clock of the request itself
 */
public record ClockRun(
        int cycleNumber,
        Step step,
        int assignmentNumber,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Instant endedAt,
        @Nullable JsonNode explanation) {

    static ClockRun of(StartedClock clock, int cycleNumber, int assignmentNumber) {
        return new ClockRun(
                cycleNumber,
                clock.step(),
                assignmentNumber,
                clock.startedAt(),
                clock.dueAt(),
                clock.provisional(),
                null,
                clock.explanation());
    }

    ClockRun ended(Instant at) {
        return new ClockRun(cycleNumber, step, assignmentNumber, startedAt, dueAt, provisional, at, explanation);
    }
}
