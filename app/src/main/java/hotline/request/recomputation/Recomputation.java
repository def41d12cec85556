package hotline.request.recomputation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act that counts the deadlines of a division's open requests anew by its calendar.
 *
 * @param calendarFrom the oldest version of the calendar that one of them was counted by
 * @param calendarTo the version they are counted by now
 * @param finishedAt absent while it runs
 */
record Recomputation(
        String divisionCode,
        UUID id,
        String orderedBy,
        String orderedByName,
        Instant orderedAt,
        String reason,
        long calendarFrom,
        long calendarTo,
        RecomputationState state,
        @Nullable Instant finishedAt,
        Tally tally) {

    /** How many requests it came to what for. */
    public record Tally(int waiting, int moved, int stayed, int unchanged, int ended, int failed) {
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

        public int total() {
            return waiting + moved + stayed + unchanged + ended + failed;
        }
    }
}
