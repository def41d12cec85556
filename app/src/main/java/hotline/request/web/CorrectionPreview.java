package hotline.request.web;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.ServiceRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The effects of a correction on the deadlines, shown before it is done; public for the template.
 *
 * @param dueBefore when it is due now
 * @param dueAfter when it would be due; where that had passed already, it stays
 * @param clocks every clock that would move or start
 */
public record CorrectionPreview(
        @Nullable Instant dueBefore, @Nullable Instant dueAfter, boolean provisional, List<Change> clocks) {

    /**
     * A clock that would move, or start.
     *
     * @param assignment 0 for a clock of the request itself
     * @param from absent where it would start, or had no limit
     * @param explanation how the new deadline is counted
     */
    record Change(
            Step step,
            int assignment,
            boolean starts,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean provisional,
            @Nullable JsonNode explanation) {}

    public static CorrectionPreview of(ServiceRequest before, ServiceRequest after) {
        List<Change> changes = new ArrayList<>();
        for (ClockRun clock : after.clocks()) {
            ClockRun old = before.clocks().stream()
                    .filter(each -> isSame(each, clock))
                    .findFirst()
                    .orElse(null);
            if (old == null || hasMoved(old, clock)) {
                changes.add(change(old, clock));
            }
        }
        return new CorrectionPreview(
                before.dueAt(), after.dueAt(), after.cycle().provisional(), List.copyOf(changes));
    }

    /** Whether the deadline would move; public for the template. */
    public boolean isMoved() {
        return !Objects.equals(dueBefore, dueAfter);
    }

    private static Change change(@Nullable ClockRun old, ClockRun clock) {
        return new Change(
                clock.step(),
                clock.assignmentNumber(),
                old == null,
                old == null ? null : old.dueAt(),
                clock.dueAt(),
                clock.provisional(),
                clock.explanation());
    }

    private static boolean hasMoved(ClockRun old, ClockRun clock) {
        return !Objects.equals(old.dueAt(), clock.dueAt()) || old.provisional() != clock.provisional();
    }

    private static boolean isSame(ClockRun one, ClockRun other) {
        return one.cycleNumber() == other.cycleNumber()
                && one.step() == other.step()
                && one.assignmentNumber() == other.assignmentNumber()
                && one.runNumber() == other.runNumber();
    }
}
