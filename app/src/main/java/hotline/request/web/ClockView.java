package hotline.request.web;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.ClockRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock of a request with the explanation of its due instant. */
record ClockView(
        Step step,
        int cycle,
        int assignment,
        int run,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Instant stoppedAt,
        @Nullable Instant endedAt,
        boolean dropped,
        @Nullable JsonNode explanation) {

    static ClockView of(ClockRun clock) {
        return new ClockView(
                clock.step(),
                clock.cycleNumber(),
                clock.assignmentNumber(),
                clock.runNumber(),
                clock.startedAt(),
                clock.dueAt(),
                clock.provisional(),
                clock.stoppedAt(),
                clock.endedAt(),
                clock.dropped(),
                clock.explanation());
    }
}
