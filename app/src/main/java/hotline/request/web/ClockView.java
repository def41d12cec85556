package hotline.request.web;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.ClockRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a request with the explanation of its due instant.
 *
 * @param assignment 0 for a clock of the request itself
 * @param state {@code running}, {@code stopped}, {@code overdue}, {@code on-time}, {@code late}, {@code dropped} if it
 *     ended without what it ran for, or {@code none} without a deadline
 * @param dropped whether it ended without what it ran for
 */
public record ClockView(
        Step step,
        int cycle,
        int assignment,
        int run,
        String state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean provisional,
        @Nullable Instant stoppedAt,
        @Nullable Instant endedAt,
        boolean dropped,
        @Nullable JsonNode explanation) {

    static ClockView of(ClockRun clock, Instant now) {
        return new ClockView(
                clock.step(),
                clock.cycleNumber(),
                clock.assignmentNumber(),
                clock.runNumber(),
                state(clock, now),
                clock.startedAt(),
                clock.dueAt(),
                clock.originalDueAt(),
                clock.provisional(),
                clock.stoppedAt(),
                clock.endedAt(),
                clock.dropped(),
                clock.explanation());
    }

    /** The state of a clock at an instant, by the words above. */
    public static String state(ClockRun run, Instant now) {
        Instant due = run.dueAt();
        Instant ended = run.endedAt();
        if (run.dropped() && (due == null || ended == null || !ended.isAfter(due))) {
            return "dropped";
        }
        if (due == null) {
            return "none";
        }
        if (ended == null) {
            return run.isOverdueAt(now) ? "overdue" : run.stoppedAt() == null ? "running" : "stopped";
        }
        return ended.isAfter(due) ? "late" : "on-time";
    }
}
