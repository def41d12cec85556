package hotline.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.request.IdempotencyKey;
import hotline.request.Place;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.handling.Handling;
import hotline.request.log.RecordedEvent;
import hotline.request.store.RequestWriter.MessageRow;
import hotline.request.store.RequestWriter.Words;
import hotline.request.store.Rows.RequestRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that one registration or one act adds or changes, as one JSON document. A statement takes a JSON array of such
 * documents, so that one caller and a crowd use the same statement. (An array of text costs an escape of every character
 * and a second reading by the server.) The key of the request stands in it once; the statement adds it to the rows.
 */
final class WriteDocument {

    private static final Handling NOTHING = new Handling(List.of(), List.of(), List.of(), List.of());

    private final Map<String, Object> document = new HashMap<>();

    /** The document of a new request, with all its rows. */
    WriteDocument(ServiceRequest request) {
        this(null, request);
    }

    /** The document of an act, with those rows of the request that the act added or changed. */
    WriteDocument(@Nullable ServiceRequest before, ServiceRequest after) {
        document.put("request_key", Map.of("division_code", after.divisionCode(), "request_id", after.id()));
        document.put("request", RequestRow.of(after));
        Handling known = before == null ? NOTHING : before.handling();
        Handling handling = after.handling();
        document.put("cycles", changed(known.cycles(), handling.cycles()));
        document.put("parts", changed(known.parts(), handling.parts()));
        document.put("clocks", changed(known.clocks(), handling.clocks()));
        document.put("proceedings", changed(known.proceedings(), handling.proceedings()));
    }

    WriteDocument clockStates(List<ClockStateRow> states) {
        document.put("clock_states", states);
        return this;
    }

    WriteDocument alarms(List<AlarmRow> alarms) {
        document.put("alarms", alarms);
        return this;
    }

    /** Alarms that are due by then have had their effect and are not written again. */
    WriteDocument alarmsAfter(Instant instant) {
        document.put("alarms_after", instant);
        return this;
    }

    WriteDocument notices(List<NoticeRow> notices) {
        document.put("notices", notices);
        return this;
    }

    WriteDocument events(List<RecordedEvent> events) {
        document.put("events", events);
        return this;
    }

    WriteDocument states(List<StateRow> states) {
        document.put("states", states);
        return this;
    }

    WriteDocument words(Words words) {
        ObjectNode row = row("text");
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
        ObjectNode row = row("caller");
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
        ObjectNode row = row("message");
        row.put("sequence", sequence);
        row.put("text", message.text());
        row.put("salt", message.salt());
        return this;
    }

    WriteDocument key(@Nullable IdempotencyKey key, String answer, Instant createdAt) {
        if (key == null) {
            return this;
        }
        ObjectNode row = row("key");
        row.put("scope", key.scope());
        row.put("key", key.key());
        row.put("digest", key.digest());
        row.put("answer", answer);
        row.put("created_at", createdAt.toString());
        return this;
    }

    String json() {
        try {
            return Rows.FLAT.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a document of rows has a JSON form", impossible);
        }
    }

    private static <T> List<T> changed(List<T> before, List<T> after) {
        return after.stream().filter(each -> !before.contains(each)).toList();
    }

    private ObjectNode row(String name) {
        ObjectNode row = Rows.FLAT.createObjectNode();
        document.put(name, row);
        return row;
    }

    private static @Nullable String bytes(@Nullable String hexadecimal) {
        return hexadecimal == null ? null : "\\x" + hexadecimal;
    }
}
