package hotline.intake.imports.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.intake.imports.ImportProblem;
import hotline.intake.imports.ImportRun;
import hotline.intake.imports.ImportState;
import hotline.intake.imports.ImportTally;
import hotline.intake.imports.file.FilePosition;
import hotline.intake.imports.mapping.Mapping;
import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.sql.StoredRow;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The imports themselves. */
@Repository
public class ImportRepository {

    private static final String COLUMNS =
            """
            division_code, id, source, mapping, header, state, actor_id, actor_name, created_at, started_at, finished_at,
            stalled_at, bytes_stored, next_offset, next_line, is_skipping, is_quoted, created_count, unchanged_count,
            changed_count, rejected_count
            """;

    private static final String INSERT =
            """
            INSERT INTO import_run (division_code, id, source, mapping, header, state, actor_id, actor_name, created_at,
                started_at, finished_at, bytes_stored, next_offset, next_line, is_skipping, created_count,
                unchanged_count, changed_count, rejected_count)
            VALUES (:divisionCode, :id, :source, :mapping, :header, :state, :actorId, :actorName, :createdAt,
                :startedAt, :finishedAt, :bytesStored, :nextOffset, :nextLine, false, :created, 0, 0, 0)
            """;

    private static final String STORED =
            """
            UPDATE import_run SET state = 'waiting', bytes_stored = :bytesStored
            WHERE division_code = :divisionCode AND id = :id
            """;

    // whoever holds the row does the next step; others take another import, and one that stalled stands back for a
    // while
    private static final String CLAIM = "SELECT " + COLUMNS
            + """
            FROM import_run WHERE state IN ('waiting', 'running') AND (stalled_at IS NULL OR stalled_at <= :stalledUntil)
            ORDER BY stalled_at NULLS FIRST, created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    // unless another instance has got further in the meantime
    private static final String STALL =
            """
            UPDATE import_run SET stalled_at = :now
            WHERE division_code = :divisionCode AND id = :id AND next_offset = :nextOffset
            """;

    private static final String ADVANCE =
            """
            UPDATE import_run SET state = :state, started_at = coalesce(started_at, :now),
                finished_at = CASE WHEN CAST(:state AS text) = 'finished' THEN CAST(:now AS timestamptz) END,
                stalled_at = NULL, next_offset = :nextOffset, next_line = :nextLine, is_skipping = :isSkipping,
                is_quoted = :isQuoted,
                created_count = created_count + :created, unchanged_count = unchanged_count + :unchanged,
                changed_count = changed_count + :changed, rejected_count = rejected_count + :rejected
            WHERE division_code = :divisionCode AND id = :id
            """;

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM import_run WHERE division_code = ANY(:divisions) AND id = :id";

    private static final String LATEST = "SELECT " + COLUMNS
            + " FROM import_run WHERE division_code = ANY(:divisions) ORDER BY created_at DESC, id DESC LIMIT :most";

    private static final String EXISTS_FINISHED =
            """
            SELECT EXISTS (SELECT 1 FROM import_run
                WHERE division_code = :divisionCode AND source = :source AND state = 'finished') AS found
            """;

    private static final String DELETE_ABANDONED =
            """
            WITH abandoned AS (
                DELETE FROM import_run r WHERE state = 'storing' AND created_at < :before
                    AND NOT EXISTS (SELECT FROM import_chunk c WHERE c.division_code = r.division_code
                        AND c.import_id = r.id AND c.stored_at >= :before)
                RETURNING division_code, id)
            DELETE FROM import_chunk c USING abandoned a WHERE c.division_code = a.division_code AND c.import_id = a.id
            """;

    private static final String DELETE = "DELETE FROM import_run WHERE division_code = :divisionCode AND id = :id";

    private static final String ANALYZE =
            "ANALYZE service_request, request_state, clock_state, assignment, request_event, handling_cycle, imported_row";

    private final DatabaseClient database;
    private final ObjectMapper json;

    public ImportRepository(DatabaseClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public Mono<Void> insert(ImportRun run) {
        return database.sql(INSERT)
                .bind("divisionCode", run.divisionCode())
                .bind("id", run.id())
                .bind("source", run.mapping().source())
                .bind("mapping", written(run.mapping()))
                .bind("header", run.header().toArray(String[]::new))
                .bind("state", run.state().code())
                .bind("actorId", run.actor().id())
                .bind("actorName", run.actor().name())
                .bind("createdAt", run.createdAt())
                .bind("startedAt", instant(run.startedAt()))
                .bind("finishedAt", instant(run.finishedAt()))
                .bind("bytesStored", run.bytesStored())
                .bind("nextOffset", run.next().offset())
                .bind("nextLine", run.next().line())
                .bind("created", run.tally().created())
                .then();
    }

    /** The whole file is there; an error if it was given up in the meantime. */
    public Mono<Void> stored(ImportRun run, long bytes) {
        return database.sql(STORED)
                .bind("bytesStored", bytes)
                .bind("divisionCode", run.divisionCode())
                .bind("id", run.id())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new ProblemException(ImportProblem.UPLOAD_TOO_SLOW, Map.of())))
                .then();
    }

    /**
     * Locks the oldest import that nobody is working on, for the rest of the transaction.
     *
     * @param stalledUntil how long ago a step must have failed to be tried again
     */
    public Mono<ImportRun> claim(Instant stalledUntil) {
        return database.sql(CLAIM)
                .bind("stalledUntil", stalledUntil)
                .map(StoredRow.read(this::run))
                .one();
    }

    /** Lets others go first after a step that failed. */
    public Mono<Void> stall(ImportRun run, Instant now) {
        return database.sql(STALL)
                .bind("now", now)
                .bind("divisionCode", run.divisionCode())
                .bind("id", run.id())
                .bind("nextOffset", run.next().offset())
                .then();
    }

    /** Moves on by one step. */
    public Mono<Void> advance(ImportRun run, FilePosition next, ImportTally step, boolean isFinished, Instant now) {
        return database.sql(ADVANCE)
                .bind("state", (isFinished ? ImportState.FINISHED : ImportState.RUNNING).code())
                .bind("now", now)
                .bind("nextOffset", next.offset())
                .bind("nextLine", next.line())
                .bind("isSkipping", next.skipping())
                .bind("isQuoted", next.quoted())
                .bind("created", step.created())
                .bind("unchanged", step.unchanged())
                .bind("changed", step.changed())
                .bind("rejected", step.rejected())
                .bind("divisionCode", run.divisionCode())
                .bind("id", run.id())
                .then();
    }

    public Mono<ImportRun> find(Set<String> divisions, UUID id) {
        return database.sql(FIND)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("id", id)
                .map(StoredRow.read(this::run))
                .one();
    }

    /** The latest imports, newest first. */
    public Flux<ImportRun> latest(Set<String> divisions, int most) {
        return database.sql(LATEST)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("most", most)
                .map(StoredRow.read(this::run))
                .all();
    }

    public Mono<Boolean> hasFinished(String divisionCode, String source) {
        return database.sql(EXISTS_FINISHED)
                .bind("divisionCode", divisionCode)
                .bind("source", source)
                .mapValue(Boolean.class)
                .one();
    }

    /** Forgets a file that could not be stored whole; its parts go first. */
    public Mono<Void> delete(ImportRun run) {
        return database.sql(DELETE)
                .bind("divisionCode", run.divisionCode())
                .bind("id", run.id())
                .then();
    }

    /** Forgets files of which no part has come in since; those whose upload ended here are forgotten at once. */
    public Mono<Void> deleteAbandoned(Instant before) {
        return database.sql(DELETE_ABANDONED).bind("before", before).then();
    }

    /**
     * Tells the planner of the rows that came in. Until the server would do so by itself, figures over a first large
     * import were planned for empty tables and ran into the statement timeout. A connection that had counted often before
     * keeps such a plan, and analysing is what makes the server forget it.
     */
    public Mono<Void> analyze() {
        return database.sql(ANALYZE).then();
    }

    private ImportRun run(StoredRow row) {
        String divisionCode = row.text("division_code");
        return new ImportRun(
                divisionCode,
                row.id("id"),
                read(row.text("mapping")),
                row.texts("header"),
                ImportState.of(row.text("state")),
                new Actor(row.text("actor_id"), row.text("actor_name"), divisionCode, Set.of(Role.ADMINISTRATOR), null),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("finished_at"),
                row.instantOrNull("stalled_at"),
                row.count("bytes_stored"),
                new FilePosition(
                        row.count("next_offset"),
                        row.count("next_line"),
                        row.flag("is_skipping"),
                        row.flag("is_quoted")),
                new ImportTally(
                        row.count("created_count"),
                        row.count("unchanged_count"),
                        row.count("changed_count"),
                        row.count("rejected_count")));
    }

    private String written(Mapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a mapping has a JSON form", impossible);
        }
    }

    private Mapping read(String mapping) {
        try {
            return json.readValue(mapping, Mapping.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not a mapping that this program wrote", foreign);
        }
    }

    private static Parameter instant(@Nullable Instant instant) {
        return instant == null ? Parameters.in(Instant.class) : Parameters.in(instant);
    }
}
