package hotline.deadline;

import java.time.Instant;

/**
 * The end of a clock on its way through the times for which the clock stood still.
 *
 * @param due the deadline
 * @param runsOut where the clock's time runs out, before whole days are filled up; kept, so that a standstill in two halves
 *     gives back as much as one in one piece
 */
public record Ending(Instant due, Instant runsOut) {

    public static Ending at(Instant due) {
        return new Ending(due, due);
    }
}
