package hotline.request.recomputation;

import hotline.request.RequestNumber;
import hotline.request.handling.DeadlineShift;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request in a recomputation, with its result.
 *
 * @param settledAt absent while it waits
 * @param shifts the deadlines that moved, and those that stayed because the new instant had passed
 * @param tries how often it could not be done
 */
record RecomputedRequest(
        RequestNumber number,
        RecomputationResult result,
        @Nullable Instant settledAt,
        List<DeadlineShift> shifts,
        int tries) {}
