package hotline.request.store;

import hotline.request.Act;
import hotline.request.ServiceRequest;
import hotline.request.log.EventCodec;
import hotline.request.log.RecordedEvent;
import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
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
                t.request_id IS NULL AS is_text_erased, coalesce(c.is_anonymous, true) AS is_anonymous,
                coalesce(c.wishes_secrecy, false) AS wishes_secrecy,
                coalesce(c.wishes_call_back, false) AS wishes_call_back, c.name_mask, c.phone_mask,
                c.request_id IS NULL AS is_caller_erased
            FROM (VALUES (:divisionCode, :requestId)) AS r (division_code, request_id)
                LEFT JOIN request_text t USING (division_code, request_id)
                LEFT JOIN request_caller c USING (division_code, request_id)
            """;

    private static final String LOG =
            """
            SELECT e.sequence, e.act, e.actor_id, e.actor_name, e.occurred_at, e.recorded_at, e.payload,
                e.previous_hash, e.hash, m.text AS message,
                m.text IS NULL AND (e.sequence > 1 OR t.request_id IS NULL) AS is_without_words
            FROM request_event e
                LEFT JOIN request_message m USING (division_code, request_id, sequence)
                LEFT JOIN request_text t USING (division_code, request_id)
            WHERE e.division_code = :divisionCode AND e.request_id = :requestId
            ORDER BY e.sequence
            """;

    /** A citizen's words and the masked caller; nothing of what has been erased. */
    public record ViewedWords(
            boolean isTextErased,
            @Nullable String title,
            @Nullable String text,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String enterpriseName,
            boolean isCallerErased,
            boolean isAnonymous,
            boolean wishesSecrecy,
            boolean wishesCallBack,
            @Nullable String nameMask,
            @Nullable String phoneMask) {}

    /**
     * An event as stored, its payload untouched, with staff's words beside it.
     *
     * @param isWithoutWords whether neither citizen's nor staff's words stand beside it
     */
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
            boolean isWithoutWords) {

        public RecordedEvent toEvent() {
            return new RecordedEvent(
                    sequence,
                    act,
                    actorId,
                    actorName,
                    occurredAt,
                    recordedAt,
                    EventCodec.read(payload),
                    payload,
                    previousHash,
                    hash);
        }
    }

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
                .map(StoredRow.read(RequestReader::logEntry))
                .all();
    }

    private static LogEntry logEntry(StoredRow row) {
        return new LogEntry(
                row.number("sequence"),
                Act.of(row.text("act")),
                row.text("actor_id"),
                row.text("actor_name"),
                row.instant("occurred_at"),
                row.instant("recorded_at"),
                row.text("payload"),
                row.text("previous_hash"),
                row.text("hash"),
                row.textOrNull("message"),
                row.flag("is_without_words"));
    }
}
