package hotline.request.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hotline.request.Act;
import hotline.request.EventChain;
import hotline.request.ServiceRequest;
import hotline.request.acts.ActType;
import hotline.request.acts.Rooms;
import hotline.request.events.Imported;
import hotline.request.events.Registered;
import hotline.request.events.RequestEvent;
import hotline.shared.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes and reads events in the one form that is stored and hashed, and makes the next link of a request's chain. */
public final class EventCodec {

    private static final JsonMapper EVENTS = EventChain.CANONICAL
            .rebuild()
            .registerSubtypes(Registered.class, Imported.class)
            .registerSubtypes(Rooms.ALL.stream()
                    .<Class<?>>map(ActType::event)
                    .distinct()
                    .toList()
                    .toArray(Class<?>[]::new))
            .build();
    private static final ObjectWriter WRITER = EVENTS.writerFor(RequestEvent.class);
    private static final ObjectReader READER = EVENTS.readerFor(RequestEvent.class);

    private EventCodec() {}

    /** An event's payload in the one form that is stored and hashed. */
    public static String payload(RequestEvent event) {
        try {
            return WRITER.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event has no canonical form", impossible);
        }
    }

    /** Reads a payload back. */
    public static RequestEvent read(String payload) {
        try {
            return READER.readValue(payload);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not an event's payload", unreadable);
        }
    }

    /** The event that follows in a request's chain; it is never recorded before the one it follows. */
    public static RecordedEvent next(
            @Nullable ServiceRequest before,
            UUID requestId,
            String divisionCode,
            Act act,
            Actor actor,
            Instant now,
            RequestEvent event) {
        Instant recordedAt = before == null || now.isAfter(before.recordedAt()) ? now : before.recordedAt();
        int sequence = before == null ? 1 : before.version() + 1;
        String previousHash = before == null ? EventChain.BEGINNING : before.headHash();
        Instant occurredAt = event.occurredAt(recordedAt);
        String payload = payload(event);
        String hash = EventChain.hash(
                requestId,
                divisionCode,
                sequence,
                act.code(),
                actor.id(),
                actor.name(),
                occurredAt,
                recordedAt,
                payload,
                previousHash);
        return new RecordedEvent(
                sequence, act, actor.id(), actor.name(), occurredAt, recordedAt, event, payload, previousHash, hash);
    }
}
