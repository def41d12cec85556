package hotline.request;

import hotline.shared.Coded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Impossible times in imported data; such a request is kept, flagged and counted in a row of its own. Where several
 * kinds fit, the first of them here is the request's.
 */
public enum TimeAnomaly implements Coded {
    /** 办结早于受理. */
    COMPLETED_BEFORE_RECEIVED,
    /** 要求办结时间早于受理. */
    TARGET_BEFORE_RECEIVED,
    /** 受理或办结晚于导入. */
    LATER_THAN_NOW,
    /** 时钟拨快时跳过的当地时间. */
    SKIPPED_LOCAL_TIME;

    /** The value with a code, as written by {@link #code()}. */
    public static TimeAnomaly of(String code) {
        return Coded.of(TimeAnomaly.class, code);
    }

    /** The anomaly of a request that was taken over at an instant, if there is one. */
    static @Nullable TimeAnomaly of(ImportedRequest request, Instant now) {
        if (request.anomaly() != null) {
            return request.anomaly();
        }
        Instant completed = request.completedAt();
        boolean isAhead = request.receivedAt().isAfter(now) || (completed != null && completed.isAfter(now));
        return isAhead ? LATER_THAN_NOW : null;
    }

    /** The anomaly that shows in the order of a request's times alone, if there is one. */
    public static @Nullable TimeAnomaly of(Instant receivedAt, @Nullable Instant dueAt, @Nullable Instant completedAt) {
        if (completedAt != null && completedAt.isBefore(receivedAt)) {
            return COMPLETED_BEFORE_RECEIVED;
        }
        return dueAt != null && dueAt.isBefore(receivedAt) ? TARGET_BEFORE_RECEIVED : null;
    }
}
