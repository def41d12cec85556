package hotline.request.log;

import hotline.request.Act;
import hotline.request.events.RequestEvent;
import java.time.Instant;

/**
 * An event in the log.
 *
 * @param sequence from 1 in each request, without gaps
 * @param occurredAt when it happened; for imported history long before it was recorded
 * @param recordedAt when the program wrote it, never before the request's previous event
 * @param payload the event in the form that is stored and hashed
 * @param previousHash the hash of the event before, or the chain's beginning
 * @param hash SHA-256 over everything else, in hexadecimal
 */
public record RecordedEvent(
        int sequence,
        Act act,
        String actorId,
        String actorName,
        Instant occurredAt,
        Instant recordedAt,
        RequestEvent event,
        String payload,
        String previousHash,
        String hash) {}
