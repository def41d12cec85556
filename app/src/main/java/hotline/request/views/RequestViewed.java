package hotline.request.views;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at a request.
 *
 * @param kind {@code view} for the whole, {@code events}, {@code deadline} or {@code verification} for a part,
 *     {@code reveal} where the caller was shown in plain
 * @param reason given for a reveal; for a view what led to it, if it was not the request itself
 */
public record RequestViewed(
        UUID id, Instant viewedAt, String actorId, String actorName, String kind, @Nullable String reason) {}
