package hotline.request.proof;

import hotline.request.erasure.Erasable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a check of everything stored of a request.
 *
 * @param brokenAt sequence number of the first event that does not fit or from which something stored does not follow;
 *     absent where all fits
 * @param finding what does not fit
 * @param where the table that does not fit, with the column where it is one
 * @param erased what is no longer there and need not be
 * @param eventCount events found
 * @param lastRecordedAt instant of the last event found
 * @param headHash hash of the last event, as the request's row knows it
 */
public record Verification(
        boolean intact,
        @Nullable Integer brokenAt,
        @Nullable Finding finding,
        @Nullable String where,
        Set<Erasable> erased,
        int eventCount,
        @Nullable Instant lastRecordedAt,
        @Nullable String headHash) {

    /** The first thing that does not fit. */
    record Break(int at, Finding finding, String where) {}

    public Verification {
        erased = Set.copyOf(erased);
    }
}
