package hotline.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

/** Reads lives from nothing but the log, without any of the program's own code for it. */
final class LivesFromEvents {

    private record Event(UUID request, String division, Instant recordedAt, JsonNode payload) {}

    private static final String EVENTS =
            "SELECT request_id, division_code, recorded_at, payload FROM request_event ORDER BY request_id, sequence";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<UUID, Life> lives = new LinkedHashMap<>();

    static Collection<Life> of(DatabaseClient database) {
        List<Event> events = Objects.requireNonNull(database.sql(EVENTS)
                .map(row -> new Event(
                        Objects.requireNonNull(row.get("request_id", UUID.class)),
                        Objects.requireNonNull(row.get("division_code", String.class)),
                        Objects.requireNonNull(row.get("recorded_at", Instant.class)),
                        parsed(Objects.requireNonNull(row.get("payload", String.class)))))
                .all()
                .collectList()
                .block());
        LivesFromEvents told = new LivesFromEvents();
        events.forEach(told::tell);
        return told.lives.values();
    }

    private void tell(Event event) {
        JsonNode payload = event.payload();
        lives.compute(
                event.request(), (id, before) -> switch (payload.get("event").asText()) {
                    case "registered" -> registered(event, payload);
                    case "imported" -> imported(event, payload);
                    default -> goneOn(Objects.requireNonNull(before), event, payload);
                });
    }

    private static Life goneOn(Life before, Event event, JsonNode payload) {
        String what = payload.get("event").asText();
        return switch (what) {
            case "dispatched" ->
                before.with("dispatched", event.recordedAt()).with("department", department(payload.get("lead")));
            case "replied" -> ended(before, "completed", event);
            case "answered-directly" -> ended(before, "completed", event).with("direct", true);
            case "declined", "transferred", "voided" -> ended(before, what, event);
            case "acknowledged", "closed" -> before;
            default -> throw new IllegalStateException("an event that no figure knows: " + what);
        };
    }

    private static Life registered(Event event, JsonNode payload) {
        return begun(event, payload)
                .with("due", due(payload, "completion"))
                .with("dispatchDue", due(payload, "dispatch"));
    }

    private static Life imported(Event event, JsonNode payload) {
        Life begun = begun(event, payload)
                .imported()
                .with("due", instant(payload.get("dueAt")))
                .with("direct", payload.get("direct").asBoolean())
                .with("declared", text(payload.get("declared")));
        String department = department(payload.get("department"));
        Life dispatched = department == null
                ? begun
                : begun.with("dispatched", begun.received()).with("department", department);
        Instant completed = instant(payload.get("completedAt"));
        if (completed == null) {
            return dispatched;
        }
        Life ended = dispatched.with("end", "completed").with("endedAt", completed);
        return completed.isBefore(ended.received()) ? ended.with("anomaly", "impossible") : ended;
    }

    private static Life begun(Event event, JsonNode payload) {
        return Life.received(Objects.requireNonNull(instant(payload.get("receivedAt"))), event.request())
                .with("division", event.division())
                .with("nature", payload.get("matter").get("nature").asText())
                .with("department", null);
    }

    private static Life ended(Life life, String how, Event event) {
        return life.with("end", how).with("endedAt", event.recordedAt());
    }

    private static @Nullable Instant due(JsonNode registered, String step) {
        return StreamSupport.stream(registered.get("clocks").spliterator(), false)
                .filter(clock -> clock.get("step").asText().equals(step))
                .map(clock -> instant(clock.get("dueAt")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String department(@Nullable JsonNode key) {
        return key == null || key.isNull() ? null : key.get("code").asText();
    }

    private static @Nullable Instant instant(@Nullable JsonNode value) {
        String text = text(value);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }

    private static JsonNode parsed(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
