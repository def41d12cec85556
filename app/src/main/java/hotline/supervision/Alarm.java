package hotline.supervision;

import hotline.deadline.Step;
import hotline.request.ClockRun;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A clock that is to be looked at now.
 *
 * @param number the request's, and {@code step} the clock's, as stored: what cannot be read must not stop the others
 * @param stage share of the clock's time that has passed, in per cent; {@value #DEADLINE} is the deadline
 * @param firstShare whether it is the first of the shares after which a clock is due soon
 * @param attempts how often a sweep failed at it
 */
record Alarm(
        String divisionCode,
        UUID requestId,
        String number,
        int cycleNumber,
        String step,
        int assignmentNumber,
        int runNumber,
        int stage,
        Instant dueAt,
        boolean firstShare,
        int attempts) {

    static final int DEADLINE = 100;
    private static final Set<String> HANDLING = Set.of(Step.COMPLETION.code(), Step.REDO.code());

    boolean isDeadline() {
        return stage == DEADLINE;
    }

    /** Tells whether the alarm is set for a department's part in handling, and not for the request. */
    boolean isOfPart() {
        return assignmentNumber > 0 && HANDLING.contains(step);
    }

    /** Tells whether the alarm still holds for a clock: the clock runs on, towards the same instant. */
    boolean isOf(ClockRun clock) {
        return clock.cycleNumber() == cycleNumber
                && clock.step().code().equals(step)
                && clock.assignmentNumber() == assignmentNumber
                && clock.runNumber() == runNumber
                && clock.isRunning()
                && clock.stoppedAt() == null
                && dueAt.equals(clock.dueAt());
    }

    /** Under which its effect happens once. */
    String key() {
        return "%s/%d/%s/%d/%d/%d/%s"
                .formatted(requestId, cycleNumber, step, assignmentNumber, runNumber, stage, dueAt);
    }
}
