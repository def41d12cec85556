package hotline.request.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.web.ClockView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock as the page shows it.
 *
 * @param state {@code running}, {@code stopped}, {@code overdue}, {@code on-time}, {@code late}, {@code dropped} if it
 *     ended without what it ran for, or {@code none} without a deadline
 * @param explanation the steps of the computation, in words
 */
record ClockLine(
        Step step,
        boolean ofPart,
        int cycle,
        Instant startedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Instant endedAt,
        String state,
        List<String> explanation) {

    static ClockLine of(ClockRun run, Instant now) {
        return new ClockLine(
                run.step(),
                run.assignmentNumber() > 0,
                run.cycleNumber(),
                run.startedAt(),
                run.dueAt(),
                run.provisional(),
                run.endedAt(),
                ClockView.state(run, now),
                steps(run.explanation()));
    }

    private static List<String> steps(@Nullable JsonNode explanation) {
        List<String> steps = new ArrayList<>();
        if (explanation != null) {
            explanation
                    .path("parts")
                    .forEach(part -> steps.add(part.path("text").asText()));
        }
        return List.copyOf(steps);
    }
}
