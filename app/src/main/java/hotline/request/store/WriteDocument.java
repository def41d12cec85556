package hotline.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.request.EventChain;
import hotline.request.Handling;
import hotline.request.IdempotencyKey;
import hotline.request.Place;
import hotline.request.RecordedEvent;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.store.RequestWriter.MessageRow;
import hotline.request.store.RequestWriter.Words;
import hotline.request.store.Rows.RequestRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one registration or one act adds or changes, as one JSON document. A statement takes a JSON array of such
 * documents, so that one caller and a crowd use the same statement. (An array of text costs an escape of every character
 * and a second reading by the server.) The key of the request stands in it once; the statement adds it to the rows.
 */
final class WriteDocument {

    private static final Handling NOTHING = new Handling(List.of(), List.of(), List.of(), List.of());

    private final ObjectNode document = Rows.JSON.createObjectNode();

    /** The document of a new request, with all its rows. */
    WriteDocument(ServiceRequest request) {
        this(null, request);
    }

    /** The document of an act, with those rows of the request that the act added or changed. */
    WriteDocument(@Nullable ServiceRequest before, ServiceRequest after) {
        document.putObject("request_key")
                .put("division_code", after.divisionCode())
                .put("request_id", after.id().toString());
        document.set("request", Rows.JSON.valueToTree(RequestRow.of(after)));
        Handling known = before == null ? NOTHING : before.handling();
        Handling handling = after.handling();
        rows("cycles", changed(known.cycles(), handling.cycles()));
        rows("assignments", changed(known.assignments(), handling.assignments()));
        rows("clocks", changed(known.clocks(), handling.clocks()));
        rows("proceedings", changed(known.proceedings(), handling.proceedings()));
    }

    WriteDocument clockStates(List<ClockStateRow> states) {
        rows("clock_states", states);
        return this;
    }

    WriteDocument alarms(List<AlarmRow> alarms) {
        rows("alarms", alarms);
        return this;
    }

    /** Alarms that are due by then have had their effect and are not written again. */
    WriteDocument alarmsAfter(Instant instant) {
        document.put("alarms_after", instant.toString());
        return this;
    }

    WriteDocument notices(List<NoticeRow> notices) {
        rows("notices", notices);
        return this;
    }

    WriteDocument events(List<RecordedEvent> events) {
        ArrayNode array = document.putArray("events");
        events.forEach(event -> array.add(row(event)));
        return this;
    }

    WriteDocument states(List<StateRow> states) {
        rows("states", states);
        return this;
    }

    WriteDocument words(Words words) {
        ObjectNode row = document.putObject("text");
        Place place = words.place();
        row.put("title", words.title());
        row.put("text", words.text());
        row.put("address", place.address());
        row.put("longitude", place.longitude());
        row.put("latitude", place.latitude());
        row.put("enterprise_name", words.enterpriseName());
        row.put("salt", words.salt());
        return this;
    }

    WriteDocument caller(SealedCaller caller) {
        ObjectNode row = document.putObject("caller");
        row.put("is_anonymous", caller.anonymous());
        row.put("wishes_secrecy", caller.wishesSecrecy());
        row.put("wishes_call_back", caller.wishesCallBack());
        row.put("key_id", caller.keyId());
        row.put("name_cipher", bytes(caller.nameCipher()));
        row.put("phone_cipher", bytes(caller.phoneCipher()));
        row.put("phone_index", bytes(caller.phoneIndex()));
        row.put("name_mask", caller.nameMask());
        row.put("phone_mask", caller.phoneMask());
        row.put("salt", caller.salt());
        return this;
    }

    WriteDocument message(int sequence, @Nullable MessageRow message) {
        if (message == null) {
            return this;
        }
        ObjectNode row = document.putObject("message");
        row.put("sequence", sequence);
        row.put("text", message.text());
        row.put("salt", message.salt());
        return this;
    }

    WriteDocument key(@Nullable IdempotencyKey key, String answer, Instant createdAt) {
        if (key == null) {
            return this;
        }
        ObjectNode row = document.putObject("key");
        row.put("scope", key.scope());
        row.put("key", key.key());
        row.put("digest", key.digest());
        row.put("answer", answer);
        row.put("created_at", createdAt.toString());
        return this;
    }

    String json() {
        try {
            return Rows.JSON.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a document of rows has a JSON form", impossible);
        }
    }

    private static <T> List<T> changed(List<T> before, List<T> after) {
        return after.stream().filter(each -> !before.contains(each)).toList();
    }

    private void rows(String name, List<?> rows) {
        document.set(name, Rows.FLAT.valueToTree(rows));
    }

    private ObjectNode row(RecordedEvent event) {
        ObjectNode row = Rows.JSON.createObjectNode();
        row.put("sequence", event.sequence());
        row.put("act", event.act().code());
        row.put("actor_id", event.actorId());
        row.put("actor_name", event.actorName());
        row.put("occurred_at", event.occurredAt().toString());
        row.put("recorded_at", event.recordedAt().toString());
        row.put("payload", EventChain.payload(event.event()));
        row.put("previous_hash", event.previousHash());
        row.put("hash", event.hash());
        return row;
    }

    private static @Nullable String bytes(@Nullable String hexadecimal) {
        return hexadecimal == null ? null : "\\x" + hexadecimal;
    }
}
