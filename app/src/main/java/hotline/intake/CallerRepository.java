package hotline.intake;

import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
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

/** Reads sealed callers; each reading is logged by the statement that reads. */
@Repository
class CallerRepository {

    private static final String REVEAL =
            """
            WITH viewed AS (
                INSERT INTO request_view (division_code, request_id, viewed_at, id, actor_id, actor_name, kind, reason)
                VALUES (:division, :request, :at, :view, :actor, :actorName, 'reveal', :reason))
            SELECT key_id, encode(name_cipher, 'hex') AS name_cipher, encode(phone_cipher, 'hex') AS phone_cipher
            FROM request_caller
            WHERE division_code = :division AND request_id = :request
            """;

    private static final String REFUSED =
            """
            INSERT INTO request_view (division_code, request_id, viewed_at, id, actor_id, actor_name, kind, reason)
            SELECT division_code, id, :at, :view, :actor, :actorName, 'reveal-refused', :reason
            FROM service_request WHERE division_code = :division AND number = :number
            """;

    private static final String EARLIER =
            """
            WITH found AS MATERIALIZED (
                SELECT r.division_code, r.id, r.number, r.status, r.subject_code, r.received_at, r.due_at, t.title
                FROM request_caller c
                JOIN service_request r ON r.division_code = c.division_code AND r.id = c.request_id
                LEFT JOIN request_text t ON t.division_code = c.division_code AND t.request_id = c.request_id
                WHERE c.division_code = :division AND c.phone_index = decode(:index, 'hex')
                ORDER BY r.received_at DESC, r.id LIMIT :limit),
            viewed AS (
                INSERT INTO request_view (division_code, request_id, viewed_at, id, actor_id, actor_name, kind, reason)
                SELECT division_code, id, :at, gen_random_uuid(), :actor, :actorName, 'view', 'caller-search' FROM found),
            searched AS (
                INSERT INTO request_list_view
                    (division_code, viewed_at, id, actor_id, actor_name, kind, asked, numbers)
                SELECT :division, :at, :view, :actor, :actorName, 'caller-search', :asked,
                    coalesce((SELECT array_agg(number) FROM found), '{}'))
            SELECT number, status, subject_code, received_at, due_at, title
            FROM found ORDER BY received_at DESC, number
            """;

    /** A caller as stored, ciphers in hexadecimal. */
    public record Sealed(@Nullable String keyId, @Nullable String name, @Nullable String phone) {}

    /**
     * An earlier request of the same phone number.
     *
     * @param title absent where the citizen's words have been erased
     */
    public record EarlierRequest(
            RequestNumber number,
            RequestStatus status,
            @Nullable String subjectCode,
            @Nullable String title,
            Instant receivedAt,
            @Nullable Instant dueAt) {}

    private final DatabaseClient database;

    CallerRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Logs the reveal and gives the caller; empty if there is none any more. */
    public Mono<Sealed> reveal(Actor actor, String divisionCode, UUID requestId, String reason, Instant now) {
        return database.sql(REVEAL)
                .bind("division", divisionCode)
                .bind("request", requestId)
                .bind("at", now)
                .bind("view", Ids.next())
                .bind("actor", actor.id())
                .bind("actorName", actor.name())
                .bind("reason", reason)
                .map(StoredRow.read(row -> new Sealed(
                        row.textOrNull("key_id"), row.textOrNull("name_cipher"), row.textOrNull("phone_cipher"))))
                .one();
    }

    /** Logs that somebody wanted to know a caller and was not told. */
    public Mono<Void> refused(Actor actor, RequestNumber number, String reason, Instant now) {
        return database.sql(REFUSED)
                .bind("division", number.divisionCode())
                .bind("number", number.value())
                .bind("at", now)
                .bind("view", Ids.next())
                .bind("actor", actor.id())
                .bind("actorName", actor.name())
                .bind("reason", reason)
                .then();
    }

    /** The latest requests of a number, newest first; that it was sought and that each was looked at is logged. */
    public Flux<EarlierRequest> earlier(Actor actor, String divisionCode, String phoneIndex, int limit, Instant now) {
        return database.sql(EARLIER)
                .bind("division", divisionCode)
                .bind("index", phoneIndex)
                .bind("at", now)
                .bind("actor", actor.id())
                .bind("actorName", actor.name())
                .bind("view", Ids.next())
                .bind("asked", "{\"phoneIndex\":\"" + phoneIndex + "\"}")
                .bind("limit", limit)
                .map(StoredRow.read(CallerRepository::earlierRequest))
                .all();
    }

    private static EarlierRequest earlierRequest(StoredRow row) {
        return new EarlierRequest(
                new RequestNumber(row.text("number")),
                RequestStatus.of(row.text("status")),
                row.textOrNull("subject_code"),
                row.textOrNull("title"),
                row.instant("received_at"),
                row.instantOrNull("due_at"));
    }
}
