package hotline.calendar.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.shared.sql.StoredRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log of everything that ever changed a calendar; its rows are never changed themselves. */
@Repository
public class CalendarChangeRepository {

    /** Changes wait for one another, so that no two have the same version. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('hotline.calendar'))";

    private static final String NEXT_VERSION = "SELECT coalesce(max(version), 0) + 1 AS version FROM calendar_change";

    private static final String INSERT =
            """
            INSERT INTO calendar_change (division_code, version, what, document, reason, changed_by, changed_at)
            VALUES (:division, :version, :what, :document::jsonb, :reason, :changedBy, :changedAt)
            """;

    private static final String CHANGES =
            """
            SELECT division_code, version, what, document::text AS document, reason, changed_by, changed_at
              FROM calendar_change
             WHERE division_code IN ('*', :division) AND version < :before
             ORDER BY version DESC
             LIMIT :limit
            """;

    private final DatabaseClient database;
    private final ObjectMapper json;

    CalendarChangeRepository(DatabaseClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The version that the next change will make; until the transaction ends nobody else is given one. */
    public Mono<Long> claimVersion() {
        return database.sql(LOCK)
                .then()
                .then(database.sql(NEXT_VERSION)
                        .map(StoredRow.read(row -> row.count("version")))
                        .one());
    }

    public Mono<Void> insert(CalendarChange change) {
        return database.sql(INSERT)
                .bind("division", change.divisionCode())
                .bind("version", change.version())
                .bind("what", change.what().code())
                .bind("document", change.document().toString())
                .bind("reason", change.reason())
                .bind("changedBy", change.changedBy())
                .bind("changedAt", change.changedAt())
                .then();
    }

    /** The changes that concern a division, latest first. */
    public Flux<CalendarChange> changes(String divisionCode, long before, int limit) {
        return database.sql(CHANGES)
                .bind("division", divisionCode)
                .bind("before", before)
                .bind("limit", limit)
                .map(StoredRow.read(this::change))
                .all();
    }

    private CalendarChange change(StoredRow row) {
        return new CalendarChange(
                row.text("division_code"),
                row.count("version"),
                row.coded("what", CalendarChange.What.class),
                document(row.text("document")),
                row.text("reason"),
                row.text("changed_by"),
                row.instant("changed_at"));
    }

    private JsonNode document(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the calendar's log holds what nobody can read", broken);
        }
    }
}
