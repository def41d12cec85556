package hotline.request.store;

import hotline.request.Act;
import hotline.request.EventChain;
import hotline.request.RecordedEvent;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import hotline.shared.Ids;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what stands beside a request: words, messages, the log. Reading words is logged by the same statement. */
@Repository
public class RequestReader {

    private static final String VIEW_WORDS =
            """
            WITH viewed AS (
                INSERT INTO request_view (division_code, request_id, viewed_at, id, actor_id, actor_name, kind)
                VALUES (:divisionCode, :requestId, :viewedAt, :viewId, :actorId, :actorName, 'view'))
            SELECT t.title, t.text, t.address, t.longitude, t.latitude, t.enterprise_name,
                c.is_anonymous, c.wishes_secrecy, c.wishes_call_back, c.name_mask, c.phone_mask
            FROM request_text t JOIN request_caller c USING (division_code, request_id)
            WHERE t.division_code = :divisionCode AND t.request_id = :requestId
            """;

    private static final String LOG =
            """
            SELECT e.sequence, e.act, e.actor_id, e.actor_name, e.occurred_at, e.recorded_at, e.payload,
                e.previous_hash, e.hash, m.text AS message, m.salt AS message_salt
            FROM request_event e LEFT JOIN request_message m USING (division_code, request_id, sequence)
            WHERE e.division_code = :divisionCode AND e.request_id = :requestId
            ORDER BY e.sequence
            """;

    private static final String WORDS =
            """
            SELECT title, text, address, longitude, latitude, salt FROM request_text
            WHERE division_code = :divisionCode AND request_id = :requestId
            """;

    /** A citizen's words and the masked caller. */
    public record ViewedWords(
            String title,
            String text,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String enterpriseName,
            boolean isAnonymous,
            boolean wishesSecrecy,
            boolean wishesCallBack,
            @Nullable String nameMask,
            @Nullable String phoneMask) {}

    /** An event as stored, its payload untouched, with staff's words beside it. */
    public record LogEntry(
            int sequence,
            Act act,
            String actorId,
            String actorName,
            Instant occurredAt,
            Instant recordedAt,
            String payload,
            String previousHash,
            String hash,
            @Nullable String message,
            @Nullable String messageSalt) {

        /** The hash that the entry ought to have after a given one. */
        public String expectedHash(ServiceRequest request, String previous) {
            return EventChain.hash(
                    request.id(),
                    request.divisionCode(),
                    sequence,
                    act,
                    actorId,
                    actorName,
                    occurredAt,
                    recordedAt,
                    payload,
                    previous);
        }

        public RecordedEvent toEvent() {
            return new RecordedEvent(
                    sequence,
                    act,
                    actorId,
                    actorName,
                    occurredAt,
                    recordedAt,
                    EventChain.read(payload),
                    previousHash,
                    hash);
        }
    }

    /** A citizen's words with the salt of their commitment. */
    public record SaltedWords(
            String title,
            String text,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            String salt) {}

    private final DatabaseClient database;

    public RequestReader(DatabaseClient database) {
        this.database = database;
    }

    /** The words of a request; that the actor saw them is logged. */
    public Mono<ViewedWords> viewWords(Actor actor, ServiceRequest request, Instant now) {
        return database.sql(VIEW_WORDS)
                .bind("divisionCode", request.divisionCode())
                .bind("requestId", request.id())
                .bind("viewedAt", now)
                .bind("viewId", Ids.next())
                .bind("actorId", actor.id())
                .bind("actorName", actor.name())
                .mapProperties(ViewedWords.class)
                .one();
    }

    /** The log of a request, oldest first. */
    public Flux<LogEntry> log(String divisionCode, UUID requestId) {
        return database.sql(LOG)
                .bind("divisionCode", divisionCode)
                .bind("requestId", requestId)
                .map(RequestReader::logEntry)
                .all();
    }

    public Mono<SaltedWords> words(String divisionCode, UUID requestId) {
        return database.sql(WORDS)
                .bind("divisionCode", divisionCode)
                .bind("requestId", requestId)
                .mapProperties(SaltedWords.class)
                .one();
    }

    private static LogEntry logEntry(Readable row) {
        return new LogEntry(
                get(row, "sequence", Integer.class),
                Act.of(get(row, "act", String.class)),
                get(row, "actor_id", String.class),
                get(row, "actor_name", String.class),
                get(row, "occurred_at", Instant.class),
                get(row, "recorded_at", Instant.class),
                get(row, "payload", String.class),
                get(row, "previous_hash", String.class),
                get(row, "hash", String.class),
                row.get("message", String.class),
                row.get("message_salt", String.class));
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    static RequestStatus status(Readable row) {
        return RequestStatus.of(get(row, "status", String.class));
    }
}
