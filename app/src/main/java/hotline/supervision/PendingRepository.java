package hotline.supervision;

import hotline.request.Nature;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestNumber;
import hotline.shared.Cursor;
import hotline.shared.sql.StoredRow;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads what is open about requests. */
@Repository
class PendingRepository {

    // a proceeding's clock has its number, and no other clock of these steps has it
    private static final String FIND =
            """
            SELECT p.request_id, r.number, r.nature, p.proceeding_number, p.kind, p.code, p.opened_at, k.due_at,
                coalesce(a.department_division_code, r.lead_division_code) AS department_division_code,
                coalesce(a.department_code, r.lead_department_code) AS department_code
            FROM request_proceeding p
                JOIN service_request r ON r.division_code = p.division_code AND r.id = p.request_id
                LEFT JOIN assignment a ON a.division_code = p.division_code AND a.request_id = p.request_id
                    AND a.assignment_number = p.assignment_number
                LEFT JOIN request_clock k ON k.division_code = p.division_code AND k.request_id = p.request_id
                    AND k.cycle_number = p.cycle_number AND k.assignment_number = p.assignment_number
                    AND k.run_number = p.proceeding_number
                    AND k.step IN ('review', 'send-back-review', 'extension-review', 'reply-review', 'supervision')
            WHERE p.division_code = ANY(:divisions) AND p.kind = ANY(:kinds) AND p.closed_at IS NULL
                AND (coalesce(k.due_at, :never), p.request_id, p.proceeding_number) > (:afterDue, :afterId, :afterNumber)
            ORDER BY coalesce(k.due_at, :never), p.request_id, p.proceeding_number
            LIMIT :limit
            """;

    private final DatabaseClient database;

    public PendingRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Finds the open proceedings of some kinds, the earliest deadline first. */
    public Flux<Pending> find(Set<String> divisions, Set<Kind> kinds, Cursor after, int limit) {
        return database.sql(FIND)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("kinds", kinds.stream().map(Kind::code).toArray(String[]::new))
                .bind("never", DueOrder.NEVER)
                .bind("afterDue", after.instant())
                .bind("afterId", after.id())
                .bind("afterNumber", after.number())
                .bind("limit", limit)
                .map(StoredRow.read(PendingRepository::pending))
                .all();
    }

    private static Pending pending(StoredRow row) {
        return new Pending(
                row.id("request_id"),
                new RequestNumber(row.text("number")),
                Nature.of(row.text("nature")),
                row.number("proceeding_number"),
                row.coded("kind", Kind.class),
                row.textOrNull("code"),
                WarningRepository.department(row, "department_division_code", "department_code"),
                row.instant("opened_at"),
                row.instantOrNull("due_at"));
    }
}
