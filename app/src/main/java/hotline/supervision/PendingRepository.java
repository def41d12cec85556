package hotline.supervision;

import hotline.request.Nature;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.Urgency;
import hotline.shared.Cursor;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what is open about requests. */
@Repository
class PendingRepository {

    // a proceeding's clock has its number, and no other clock of these steps has it
    private static final String FIND =
            """
            SELECT p.request_id, r.number, r.nature, t.title, r.urgency, p.proceeding_number, p.kind, p.code, p.opened_at, k.due_at,
                coalesce(a.department_division_code, r.lead_division_code) AS department_division_code,
                coalesce(a.department_code, r.lead_department_code) AS department_code
            FROM request_proceeding p
                JOIN service_request r ON r.division_code = p.division_code AND r.id = p.request_id
                LEFT JOIN request_text t ON t.division_code = p.division_code AND t.request_id = p.request_id
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

    private static final String TALLY =
            """
            SELECT (SELECT count(*) FROM request_proceeding p
                    WHERE p.division_code = ANY(:divisions) AND p.kind = ANY(:petitions) AND p.closed_at IS NULL)
                    AS to_decide,
                (SELECT count(*) FROM request_proceeding p
                    WHERE p.division_code = ANY(:divisions) AND p.kind = ANY(:orders) AND p.closed_at IS NULL)
                    AS unanswered,
                count(*) FILTER (WHERE r.next_due_at > :now AND r.next_due_at <= :until) AS soon,
                count(*) FILTER (WHERE r.next_due_at <= :now) AS failed
            FROM service_request r
            WHERE r.division_code = ANY(:divisions) AND r.status = ANY(:open) AND r.next_due_at <= :until
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

    /** Counts what supervisors have to see to, of open requests those whose next clock fails by an instant. */
    Mono<SupervisionTally> tally(
            Set<String> divisions, Set<Kind> petitions, Set<Kind> orders, Instant now, Instant until) {
        return database.sql(TALLY)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("petitions", petitions.stream().map(Kind::code).toArray(String[]::new))
                .bind("orders", orders.stream().map(Kind::code).toArray(String[]::new))
                .bind(
                        "open",
                        RequestStatus.OPEN.stream().map(RequestStatus::code).toArray(String[]::new))
                .bind("now", now)
                .bind("until", until)
                .mapProperties(SupervisionTally.class)
                .one();
    }

    private static Pending pending(StoredRow row) {
        return new Pending(
                row.id("request_id"),
                new RequestNumber(row.text("number")),
                Nature.of(row.text("nature")),
                row.textOrNull("title"),
                Urgency.of(row.text("urgency")) == Urgency.URGENT,
                row.number("proceeding_number"),
                row.coded("kind", Kind.class),
                row.textOrNull("code"),
                WarningRepository.department(row, "department_division_code", "department_code"),
                row.instant("opened_at"),
                row.instantOrNull("due_at"));
    }
}
