package hotline.supervision;

import hotline.request.RequestNumber;
import hotline.shared.Cursor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.sql.StoredRow;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what supervisors are warned of until they have seen it. */
@Repository
class WarningRepository {

    private static final String RAISE =
            """
            INSERT INTO supervision_warning (division_code, request_id, cycle_number, step, assignment_number, run_number,
                stage, due_at, id, kind, department_division_code, department_code, raised_at)
            VALUES (:divisionCode, :requestId, :cycleNumber, :step, :assignmentNumber, :runNumber,
                :stage, :dueAt, :id, :kind, :departmentDivision, :department, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String UNSEEN =
            """
            SELECT w.id, r.number, w.kind, w.step, w.department_division_code, w.department_code, w.due_at, w.raised_at,
                coalesce(k.ended_at IS NULL, false) AS is_running
            FROM supervision_warning w
                JOIN service_request r ON r.division_code = w.division_code AND r.id = w.request_id
                LEFT JOIN request_clock k ON k.division_code = w.division_code AND k.request_id = w.request_id
                    AND k.cycle_number = w.cycle_number AND k.step = w.step
                    AND k.assignment_number = w.assignment_number AND k.run_number = w.run_number
            WHERE w.division_code = ANY(:divisions) AND w.seen_at IS NULL AND (w.due_at, w.id) > (:afterDue, :afterId)
            ORDER BY w.due_at, w.id
            LIMIT :limit
            """;

    private static final String SEE =
            """
            UPDATE supervision_warning SET seen_at = :now, seen_by = :actor
            WHERE division_code = :division AND id = ANY(:ids) AND seen_at IS NULL
            """;

    private final DatabaseClient database;

    public WarningRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Warns once for each alarm. */
    public Mono<Void> raise(Alarm alarm, WarningKind kind, @Nullable DepartmentKey department, Instant now) {
        String division = department == null ? null : department.divisionCode();
        String code = department == null ? null : department.code();
        return AlarmRepository.of(alarm, database.sql(RAISE))
                .bind("id", Ids.next())
                .bind("kind", kind.code())
                .bind("departmentDivision", Parameters.in(R2dbcType.VARCHAR, division))
                .bind("department", Parameters.in(R2dbcType.VARCHAR, code))
                .bind("now", now)
                .then();
    }

    /** Finds warnings that nobody has seen yet, the oldest deadline first. */
    public Flux<Warning> unseen(Set<String> divisions, Cursor after, int limit) {
        return database.sql(UNSEEN)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("afterDue", after.instant())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map(StoredRow.read(WarningRepository::warning))
                .all();
    }

    /** Marks warnings of a division as seen; the first who does so stays. */
    public Mono<Long> see(String division, Collection<UUID> ids, String actor, Instant now) {
        return database.sql(SEE)
                .bind("division", division)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("actor", actor)
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    private static Warning warning(StoredRow row) {
        return new Warning(
                row.id("id"),
                new RequestNumber(row.text("number")),
                row.coded("kind", WarningKind.class),
                row.text("step"),
                department(row, "department_division_code", "department_code"),
                row.instant("due_at"),
                row.instant("raised_at"),
                row.flag("is_running"));
    }

    static @Nullable DepartmentKey department(StoredRow row, String divisionColumn, String codeColumn) {
        String division = row.textOrNull(divisionColumn);
        String code = row.textOrNull(codeColumn);
        return division == null || code == null ? null : new DepartmentKey(division, code);
    }
}
