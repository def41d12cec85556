package hotline.supervision.store;

import static hotline.supervision.store.AlarmRepository.get;

import hotline.request.Nature;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestNumber;
import hotline.shared.Coded;
import hotline.supervision.Pending;
import hotline.supervision.Position;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads what is open about requests. */
@Repository
public class PendingRepository {

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

    /** What is open of some kinds, what is due first comes first. */
    public Flux<Pending> find(Set<String> divisions, Set<Kind> kinds, Position after, int limit) {
        return database.sql(FIND)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("kinds", kinds.stream().map(Kind::code).toArray(String[]::new))
                .bind("never", Position.NEVER)
                .bind("afterDue", after.dueAt())
                .bind("afterId", after.id())
                .bind("afterNumber", after.number())
                .bind("limit", limit)
                .map(PendingRepository::pending)
                .all();
    }

    private static Pending pending(Readable row) {
        return new Pending(
                get(row, "request_id", UUID.class),
                new RequestNumber(get(row, "number", String.class)),
                Nature.of(get(row, "nature", String.class)),
                get(row, "proceeding_number", Integer.class),
                Coded.of(Kind.class, get(row, "kind", String.class)),
                row.get("code", String.class),
                WarningRepository.department(row, "department_division_code", "department_code"),
                get(row, "opened_at", Instant.class),
                row.get("due_at", Instant.class));
    }
}
