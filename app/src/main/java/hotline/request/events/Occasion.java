package hotline.request.events;

import java.time.Instant;

/**
 * The circumstances of an event that its effect depends on.
 *
 * @param at when it was recorded
 * @param actorId id of who acted
 */
public record Occasion(Instant at, String actorId) {}
