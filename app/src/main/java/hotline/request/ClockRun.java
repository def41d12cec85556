package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.deadline.Step;
import hotline.request.events.MovedClock;
import hotline.request.events.StartedClock;
import hotline.request.handling.OriginalDue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a clock of a handling cycle: running, standing still, or ended.
 *
 * @param assignmentNumber the assignment it belongs to, 0 for a clock of the request itself
 * @param runNumber from 1; of clocks that belong to a proceeding, the proceeding's number
 * @param originalDueAt as it was when the clock started
 * @param stoppedAt since when it stands still, by a pause or while a reply is being reviewed
 * @param dropped whether it ended without what it ran for: another department took over, or nobody had to decide any more
 */
public record ClockRun(
        int cycleNumber,
        Step step,
        int assignmentNumber,
        int runNumber,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean provisional,
        @Nullable Instant stoppedAt,
        @Nullable Instant endedAt,
        boolean dropped,
        @Nullable JsonNode explanation) {

    public static ClockRun of(StartedClock clock, int cycleNumber, int assignmentNumber, int runNumber) {
        return new ClockRun(
                cycleNumber,
                clock.step(),
                assignmentNumber,
                runNumber,
                clock.startedAt(),
                clock.dueAt(),
                clock.dueAt(),
                clock.provisional(),
                null,
                null,
                false,
                clock.explanation());
    }

    public boolean isRunning() {
        return endedAt == null;
    }

    /** Whether it measures how long handling takes; these alone stand still and are extended. */
    public boolean isOfHandling() {
        return step == Step.COMPLETION || step == Step.REDO;
    }

    /** Whether its limit had passed by an instant; a clock that stands still is judged by when it stopped. */
    public boolean isOverdueAt(Instant instant) {
        if (dueAt == null || endedAt != null) {
            return false;
        }
        return stoppedAt == null ? !instant.isBefore(dueAt) : stoppedAt.isAfter(dueAt);
    }

    public boolean is(MovedClock moved) {
        return step == moved.step() && assignmentNumber == moved.assignment() && runNumber == moved.run();
    }

    public ClockRun ended(Instant at) {
        return ended(at, false);
    }

    /** Ends without what it ran for; one that stood still ran no further than to where it stopped. */
    public ClockRun dropped(Instant at) {
        return ended(stoppedAt == null ? at : stoppedAt, true);
    }

    private ClockRun ended(Instant when, boolean isDropped) {
        // a reply claimed for before the clock's start ends it at its start
        return with(null, when.isBefore(startedAt) ? startedAt : when, isDropped);
    }

    public ClockRun stopped(Instant at) {
        return with(at, endedAt, dropped);
    }

    /** Goes on with the deadline where it is. */
    public ClockRun resumed() {
        return with(null, endedAt, dropped);
    }

    private ClockRun with(@Nullable Instant stopped, @Nullable Instant ended, boolean isDropped) {
        return new ClockRun(
                cycleNumber,
                step,
                assignmentNumber,
                runNumber,
                startedAt,
                dueAt,
                originalDueAt,
                provisional,
                stopped,
                ended,
                isDropped,
                explanation);
    }

    public ClockRun moved(MovedClock to) {
        return new ClockRun(
                cycleNumber,
                step,
                assignmentNumber,
                runNumber,
                startedAt,
                to.dueAt(),
                OriginalDue.after(originalDueAt, to.dueAt()),
                to.provisional(),
                stoppedAt,
                endedAt,
                dropped,
                to.explanation());
    }
}
