package hotline.intake.telephone;

import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores calls and notes of shifts. */
@Repository
class PhoneCallRepository {

    /** Events may come twice and out of order: a call that was answered or missed rings no more. */
    private static final String NOTE =
            """
            INSERT INTO phone_call (division_code, call_id, kind, at, called_number, agent, key_id, caller)
            VALUES (:division, :call, :kind, :at, :called, :agent, :key, decode(CAST(:caller AS text), 'hex'))
            ON CONFLICT (division_code, call_id) DO UPDATE
            SET kind = excluded.kind, at = excluded.at, agent = coalesce(excluded.agent, phone_call.agent)
            WHERE phone_call.kind = 'ringing' AND excluded.kind <> 'ringing'
            """;

    private static final String WAITING =
            """
            SELECT call_id, kind, at, agent IS NOT NULL AND kind = 'answered' AS is_mine, key_id,
                encode(caller, 'hex') AS caller
            FROM phone_call
            WHERE division_code = :division AND at >= :since AND kind IN ('ringing', 'answered')
                AND taken_at IS NULL AND (agent IS NULL OR agent = :account)
            ORDER BY at, call_id LIMIT :limit
            """;

    private static final String MISSED =
            """
            SELECT call_id, kind, at, false AS is_mine, key_id, encode(caller, 'hex') AS caller FROM phone_call
            WHERE division_code = :division AND at >= :since AND kind = 'missed' AND returned_at IS NULL
            ORDER BY at, call_id LIMIT :limit
            """;

    private static final String TAKE =
            """
            UPDATE phone_call SET taken_by = :staff, taken_at = coalesce(taken_at, :now),
                returned_by = CASE WHEN kind = 'missed' THEN :staff END,
                returned_at = CASE WHEN kind = 'missed' THEN coalesce(returned_at, :now) END
            WHERE division_code = :division AND call_id = :call AND (taken_by IS NULL OR taken_by = :staff)
            RETURNING call_id, kind, at, true AS is_mine, key_id, encode(caller, 'hex') AS caller
            """;

    private static final String RETURNED =
            """
            UPDATE phone_call SET returned_by = :staff, returned_at = :now
            WHERE division_code = :division AND call_id = :call AND kind = 'missed' AND returned_at IS NULL
            """;

    private static final String FORGET_CALLS =
            """
            WITH notes AS (DELETE FROM shift_note WHERE written_at < :before)
            DELETE FROM phone_call WHERE at < :before
            """;

    private static final String WRITE =
            """
            INSERT INTO shift_note (division_code, id, staff_name, written_at, key_id, content)
            VALUES (:division, :id, :name, :now, :key, decode(:content, 'hex'))
            """;

    private static final String LATEST_NOTE =
            """
            SELECT staff_name, written_at, key_id, encode(content, 'hex') AS content FROM shift_note
            WHERE division_code = :division AND written_at >= :since ORDER BY written_at DESC, id LIMIT 1
            """;

    /** A call as stored, its caller in hexadecimal. */
    record StoredCall(
            String callId,
            CallKind kind,
            Instant at,
            boolean isMine,
            @Nullable String keyId,
            @Nullable String caller) {}

    /** A note as stored, its words in hexadecimal. */
    record StoredNote(String staffName, Instant writtenAt, String keyId, String content) {}

    private final DatabaseClient database;

    PhoneCallRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> note(String divisionCode, CallEvent event, @Nullable String keyId, @Nullable String caller) {
        DatabaseClient.GenericExecuteSpec statement = database.sql(NOTE)
                .bind("division", divisionCode)
                .bind("call", event.callId())
                .bind("kind", event.kind().code())
                .bind("at", event.at());
        statement = bound(statement, "called", event.calledNumber());
        statement = bound(statement, "agent", event.agent());
        statement = bound(statement, "key", keyId);
        return bound(statement, "caller", caller).then();
    }

    Flux<StoredCall> waiting(Actor actor, Instant since, int limit) {
        return database.sql(WAITING)
                .bind("division", actor.divisionCode())
                .bind("since", since)
                .bind("account", actor.account())
                .bind("limit", limit)
                .map(StoredRow.read(PhoneCallRepository::call))
                .all();
    }

    Flux<StoredCall> missed(String divisionCode, Instant since, int limit) {
        return database.sql(MISSED)
                .bind("division", divisionCode)
                .bind("since", since)
                .bind("limit", limit)
                .map(StoredRow.read(PhoneCallRepository::call))
                .all();
    }

    /** Empty where somebody else has taken it. */
    Mono<StoredCall> take(Actor actor, String callId, Instant now) {
        return of(actor, callId, TAKE, now)
                .map(StoredRow.read(PhoneCallRepository::call))
                .one();
    }

    Mono<Void> returned(Actor actor, String callId, Instant now) {
        return of(actor, callId, RETURNED, now).then();
    }

    Mono<Void> forget(Instant before) {
        return database.sql(FORGET_CALLS).bind("before", before).then();
    }

    Mono<Void> write(Actor actor, String keyId, String content, Instant now) {
        return database.sql(WRITE)
                .bind("division", actor.divisionCode())
                .bind("id", Ids.next())
                .bind("name", actor.name())
                .bind("now", now)
                .bind("key", keyId)
                .bind("content", content)
                .then();
    }

    Mono<StoredNote> latestNote(String divisionCode, Instant since) {
        return database.sql(LATEST_NOTE)
                .bind("division", divisionCode)
                .bind("since", since)
                .map(StoredRow.read(row -> new StoredNote(
                        row.text("staff_name"), row.instant("written_at"), row.text("key_id"), row.text("content"))))
                .one();
    }

    private DatabaseClient.GenericExecuteSpec of(Actor actor, String callId, String sql, Instant now) {
        return database.sql(sql)
                .bind("division", actor.divisionCode())
                .bind("staff", actor.id())
                .bind("call", callId)
                .bind("now", now);
    }

    private static DatabaseClient.GenericExecuteSpec bound(
            DatabaseClient.GenericExecuteSpec statement, String name, @Nullable String value) {
        return value == null ? statement.bindNull(name, String.class) : statement.bind(name, value);
    }

    private static StoredCall call(StoredRow row) {
        return new StoredCall(
                row.text("call_id"),
                row.coded("kind", CallKind.class),
                row.instant("at"),
                row.flag("is_mine"),
                row.textOrNull("key_id"),
                row.textOrNull("caller"));
    }
}
