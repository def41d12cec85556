package hotline.intake.desk;

import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Stores drafts of calls and the ends of calls. */
@Repository
class CallDeskRepository {

    /** A save that was under way while the call ended must not bring the draft back. */
    private static final String SAVE =
            """
            INSERT INTO call_draft (staff_id, form_key, division_code, key_id, content, begun_at, saved_at)
            SELECT :staff, :form, :division, :key, decode(:content, 'hex'), :now, :now
            WHERE NOT EXISTS (SELECT FROM ended_call WHERE staff_id = :staff AND form_key = :form)
            ON CONFLICT (staff_id, form_key) DO UPDATE
            SET key_id = excluded.key_id, content = excluded.content, saved_at = excluded.saved_at
            """;

    private static final String DROP = "DELETE FROM call_draft WHERE staff_id = :staff AND form_key = :form";

    private static final String FIND =
            """
            SELECT form_key, key_id, encode(content, 'hex') AS content, saved_at
            FROM call_draft WHERE staff_id = :staff AND form_key = :form
            """;

    private static final String OPEN =
            """
            SELECT form_key, key_id, encode(content, 'hex') AS content, saved_at
            FROM call_draft WHERE staff_id = :staff ORDER BY saved_at DESC, form_key LIMIT :limit
            """;

    private static final String SWEEP =
            """
            DELETE FROM call_draft WHERE (staff_id, form_key) IN (
                SELECT staff_id, form_key FROM call_draft WHERE saved_at < :before LIMIT :limit)
            """;

    /** A form that was sent off as nuisance and taken back may still become a request; what became one stays so. */
    private static final String END =
            """
            WITH dropped AS (DELETE FROM call_draft WHERE staff_id = :staff AND form_key = :form)
            INSERT INTO ended_call (staff_id, form_key, division_code, ended_at, ending, request_number)
            VALUES (:staff, :form, :division, :now, :ending, :number)
            ON CONFLICT (staff_id, form_key) DO UPDATE
            SET ending = excluded.ending, request_number = excluded.request_number, ended_at = excluded.ended_at
            WHERE ended_call.request_number IS NULL AND excluded.request_number IS NOT NULL
            """;

    private static final String LATEST =
            """
            SELECT ending, request_number, ended_at FROM ended_call
            WHERE staff_id = :staff AND ended_at >= :since ORDER BY ended_at DESC, form_key LIMIT :limit
            """;

    /** A draft as stored, its content in hexadecimal. */
    record Sealed(String formKey, String keyId, String content, Instant savedAt) {}

    private final DatabaseClient database;

    CallDeskRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Gives whether it was saved; the draft of a call that has ended is not. */
    Mono<Boolean> save(Actor actor, String formKey, String keyId, String content, Instant now) {
        return of(actor, formKey, SAVE)
                .bind("division", actor.divisionCode())
                .bind("key", keyId)
                .bind("content", content)
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(saved -> saved > 0);
    }

    Mono<Void> drop(Actor actor, String formKey) {
        return of(actor, formKey, DROP).then();
    }

    Mono<Sealed> find(Actor actor, String formKey) {
        return of(actor, formKey, FIND)
                .map(StoredRow.read(CallDeskRepository::stored))
                .one();
    }

    Flux<Sealed> open(Actor actor, int limit) {
        return database.sql(OPEN)
                .bind("staff", actor.id())
                .bind("limit", limit)
                .map(StoredRow.read(CallDeskRepository::stored))
                .all();
    }

    Mono<Long> sweep(Instant before, int limit) {
        return database.sql(SWEEP)
                .bind("before", before)
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    /** Notes how a call ended, once, and forgets its draft. */
    Mono<Void> end(Actor actor, String formKey, CallEnd end, @Nullable RequestNumber number, Instant now) {
        DatabaseClient.GenericExecuteSpec statement = of(actor, formKey, END)
                .bind("division", actor.divisionCode())
                .bind("now", now)
                .bind("ending", end.code());
        return (number == null ? statement.bindNull("number", String.class) : statement.bind("number", number.value()))
                .then();
    }

    Flux<EndedCall> latest(Actor actor, Instant since, int limit) {
        return database.sql(LATEST)
                .bind("staff", actor.id())
                .bind("since", since)
                .bind("limit", limit)
                .map(StoredRow.read(CallDeskRepository::ended))
                .all();
    }

    private DatabaseClient.GenericExecuteSpec of(Actor actor, String formKey, String sql) {
        return database.sql(sql).bind("staff", actor.id()).bind("form", formKey);
    }

    private static Sealed stored(StoredRow row) {
        return new Sealed(row.text("form_key"), row.text("key_id"), row.text("content"), row.instant("saved_at"));
    }

    private static EndedCall ended(StoredRow row) {
        String number = row.textOrNull("request_number");
        return new EndedCall(
                row.coded("ending", CallEnd.class),
                number == null ? null : new RequestNumber(number),
                row.instant("ended_at"));
    }
}
