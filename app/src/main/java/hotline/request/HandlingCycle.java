package hotline.request;

import hotline.request.events.RequestEvent.RuleVersions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round of handling with its own deadline and, once finished, its own verdict for ever.
 *
 * @param number from 1; the first cycle's verdict is the headline's
 * @param dueAt by the rules, after granted extensions; absent where no limit applies
 * @param originalDueAt as it was when the cycle began
 */
public record HandlingCycle(
        int number,
        Instant startedAt,
        @Nullable RuleVersions rules,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean provisional,
        @Nullable Instant completedAt,
        @Nullable Verdict verdict) {

    /** On time means completed at or before the deadline; without a deadline there is no verdict. */
    HandlingCycle completed(Instant at) {
        Verdict reached = dueAt == null ? null : at.isAfter(dueAt) ? Verdict.LATE : Verdict.ON_TIME;
        return new HandlingCycle(number, startedAt, rules, dueAt, originalDueAt, provisional, at, reached);
    }
}
