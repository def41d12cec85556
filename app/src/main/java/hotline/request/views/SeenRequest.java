package hotline.request.views;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody looked at.
 *
 * @param kind as in {@link RequestViewed}
 */
public record SeenRequest(UUID id, Instant viewedAt, String number, String kind, @Nullable String reason) {}
