package hotline.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.statistics.Course.Round;
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

    /** As the log told them by an instant; imported history is known as if it had been told when it happened. */
    static Collection<Life> of(DatabaseClient database, Instant asOf) {
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
        events.stream()
                .filter(event -> !event.recordedAt().isAfter(asOf)
                        || event.payload().get("event").asText().equals("imported"))
                .forEach(told::tell);
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
        String to = text(payload.get("to"));
        Life life = to == null || isFinished(to) ? before : inStatus(before, to);
        return switch (what) {
            case "dispatched" -> led(inStatus(life, "dispatched"), payload.get("lead"), event.recordedAt());
            case "acknowledged" -> to == null ? inStatus(life, "in-progress") : life;
            case "sent-back" -> inStatus(life, "sent-back");
            case "send-back-granted" ->
                to == null ? freed(inStatus(life, "registered"), payload.get("dispatch")) : life;
            case "send-back-refused" -> to == null ? inStatus(life, "in-progress") : life;
            case "handling-ordered-first", "draft-returned" -> inStatus(life, "in-progress");
            case "reassigned", "conference-concluded" -> reassigned(life, payload, event.recordedAt());
            case "corrected", "recomputed" ->
                Lateness.told(
                        life,
                        moved(life, payload, event.recordedAt()),
                        number(life),
                        what.equals("corrected") ? "correct" : "recompute",
                        event.recordedAt());
            case "call-repeated" -> life.with(life.course().called(event.recordedAt()));
            case "contacted", "responsibility-fixed", "passed-on", "part-given", "conference-convened" -> life;
            case "reminded", "supervision-ordered", "order-answered", "appealed", "closed" -> life;
            default -> ofTime(life, what, event, payload);
        };
    }

    private static Life ofTime(Life life, String what, Event event, JsonNode payload) {
        Instant at = event.recordedAt();
        return switch (what) {
            case "paused" -> now(inStatus(life, "paused"), "pausedAt", at);
            case "resumed" -> moved(now(inStatus(life, "in-progress"), "pausedAt", null), payload, at);
            case "extension-asked" -> isInFirst(life) ? life.with("askedAt", at) : life;
            case "extension-granted" -> moved(settled(life), payload, at);
            case "extension-refused" -> settled(life);
            case "replied", "signed" -> replied(life, at, payload);
            case "reply-passed" -> {
                Instant claimed = instant(payload.get("claimConfirmedAt"));
                yield completed(life, claimed == null ? repliedAt(life) : claimed);
            }
            case "reply-refused" -> moved(now(inStatus(life, "in-progress"), "repliedAt", null), payload, at);
            case "answered-directly" ->
                isInFirst(life) ? completed(life, at).with("direct", true) : completed(life, at);
            case "adjudicated" ->
                Lateness.told(
                        life,
                        adjudicated(life, payload, at),
                        payload.get("cycle").asInt(),
                        "adjudicate",
                        at);
            default -> ofCourse(life, what, at, payload);
        };
    }

    private static Life ofCourse(Life life, String what, Instant at, JsonNode payload) {
        return switch (what) {
            case "withdrawn" ->
                payload.get("overdue").asBoolean() ? withdrawnLate(life, at) : left(life, "withdrawn", at);
            case "declined", "transferred", "voided", "merged" -> left(life, what, at);
            case "unmerged" ->
                isInFirst(life)
                        ? life.with("end", null).with("endedAt", null)
                        : now(now(life, "endedAt", null), "dropped", false);
            case "returned" -> returned(life, payload);
            case "redone", "reopened" -> begun(life, what.equals("redone"), payload);
            default -> throw new IllegalStateException("an event that no figure knows: " + what);
        };
    }

    private static boolean isFinished(String status) {
        return status.equals("completed") || status.equals("closed");
    }

    private static boolean isInFirst(Life life) {
        return life.course().rounds().isEmpty();
    }

    private static int number(Life life) {
        return life.course().rounds().size() + 1;
    }

    private static Round round(Life life) {
        return life.course().rounds().get(life.course().rounds().size() - 1);
    }

    private static Life inStatus(Life life, String status) {
        return isInFirst(life) ? life.with("status", status) : life;
    }

    /** What is so in the cycle that is under way. */
    private static Life now(Life life, String field, @Nullable Object value) {
        return isInFirst(life)
                ? life.with(field, value)
                : life.with(life.course().changed(number(life), round(life).with(field, value)));
    }

    private static Instant repliedAt(Life life) {
        return Objects.requireNonNull(
                isInFirst(life) ? life.course().repliedAt() : round(life).repliedAt());
    }

    private static Life settled(Life life) {
        return isInFirst(life) ? life.with("askedAt", null) : life;
    }

    private static Life led(Life life, @Nullable JsonNode lead, Instant at) {
        return isInFirst(life) ? life.with("dispatched", at).with("department", department(lead)) : life;
    }

    private static Life freed(Life life, JsonNode dispatch) {
        return isInFirst(life)
                ? life.with("dispatched", null)
                        .with("department", null)
                        .with("dispatchDue", instant(dispatch.get("dueAt")))
                        .with("askedAt", null)
                : life;
    }

    private static Life reassigned(Life life, JsonNode payload, Instant at) {
        JsonNode lead = StreamSupport.stream(payload.get("parts").spliterator(), false)
                .filter(part -> part.get("role").asText().equals("lead"))
                .map(part -> part.get("department"))
                .findFirst()
                .orElse(null);
        return lead == null ? life : led(life, lead, at).with("askedAt", null);
    }

    private static Life replied(Life life, Instant at, JsonNode payload) {
        String to = text(payload.get("to"));
        if (payload.hasNonNull("assignment")) {
            return life;
        }
        if (to == null || isFinished(to)) {
            return completed(life, at);
        }
        return to.equals("under-review") ? now(life, "repliedAt", at) : life;
    }

    private static Life completed(Life life, Instant at) {
        if (isInFirst(life)) {
            return life.with("end", "completed").with("endedAt", at).with("askedAt", null);
        }
        return now(life, "endedAt", at);
    }

    private static Life withdrawnLate(Life life, Instant at) {
        return isInFirst(life) ? left(life, "withdrawn", at).with("withdrawnLate", true) : now(life, "endedAt", at);
    }

    private static Life left(Life life, String how, Instant at) {
        return isInFirst(life)
                ? life.with("end", how).with("endedAt", at)
                : now(now(life, "endedAt", at), "dropped", true);
    }

    /** Its clocks start again, whatever was decided or moved before. */
    private static Life returned(Life life, JsonNode payload) {
        if (!isInFirst(life)) {
            String step = round(life).redo() ? "redo" : "completion";
            return now(now(now(life, "endedAt", null), "dropped", false), "due", due(payload, step));
        }
        return inStatus(life, "registered")
                .with("end", null)
                .with("endedAt", null)
                .with("extendedAt", null)
                .with("extendedDue", null)
                .with("due", due(payload, "completion"))
                .with("dispatchDue", due(payload, "dispatch"));
    }

    private static Life begun(Life life, boolean isRedo, JsonNode payload) {
        Instant due = due(payload, isRedo ? "redo" : "completion");
        return life.with(life.course().begun(new Round(isRedo, due, due, null, false, null, null, null)));
    }

    private static Life moved(Life life, JsonNode payload, Instant at) {
        String step = !isInFirst(life) && round(life).redo() ? "redo" : "completion";
        for (JsonNode move : payload.get("moves")) {
            if (move.get("assignment").asInt() == 0 && move.get("step").asText().equals(step)) {
                return moved(life, instant(move.get("dueAt")), at);
            }
        }
        return life;
    }

    /** The first deadline stays, but is there exactly where there is a deadline at all. */
    private static Life moved(Life life, @Nullable Instant due, Instant at) {
        Instant first = isInFirst(life) ? life.due() : round(life).due();
        Life known = first == null || due == null ? now(life, "due", due) : life;
        return isInFirst(known) ? known.with("extendedAt", at).with("extendedDue", due) : now(known, "movedDue", due);
    }

    private static Life adjudicated(Life life, JsonNode payload, Instant at) {
        String verdict = text(payload.get("verdict"));
        int cycle = payload.get("cycle").asInt();
        boolean isUpheld = payload.get("upheld").asBoolean();
        Life found = isUpheld && payload.get("subject").asText().equals("unreasonable")
                ? life.with("unreasonable", true)
                : life;
        if (!isUpheld || verdict == null) {
            return found;
        }
        return cycle == 1
                ? found.with("adjudicated", verdict).with("adjudicatedAt", at)
                : found.with(found.course()
                        .changed(cycle, found.course().rounds().get(cycle - 2).with("adjudicated", verdict)));
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
