package hotline.statistics.store;

import java.time.Instant;
import java.util.UUID;

/**
 * The place in a list after which its next part begins.
 *
 * @param at when the request was received, or what is listed of it happened
 * @param sequence of what is listed of the request; 0 for itself
 */
public record ListPosition(Instant at, UUID id, int sequence) {

    /** Before the first. */
    public static final ListPosition START = new ListPosition(Instant.EPOCH.minusSeconds(1L << 36), new UUID(0, 0), 0);
}
