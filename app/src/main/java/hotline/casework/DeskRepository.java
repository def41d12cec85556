package hotline.casework;

import hotline.request.Act;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.shared.DepartmentKey;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads a department's notices and its supporting parts in requests that others lead. */
@Repository
class DeskRepository {

    private static final String UNSEEN =
            """
            SELECT r.number, n.sequence, n.act, n.created_at
            FROM request_notice n
                JOIN service_request r ON r.division_code = n.division_code AND r.id = n.request_id
            WHERE n.department_division_code = :division AND n.department_code = :department AND n.seen_at IS NULL
            ORDER BY n.created_at, n.request_id, n.sequence
            LIMIT :limit
            """;

    private static final String SEE =
            """
            UPDATE request_notice n SET seen_at = :now, seen_by = :actor
            FROM unnest(:numbers, :sequences) AS seen (number, sequence), service_request r
            WHERE n.department_division_code = :division AND n.department_code = :department AND n.seen_at IS NULL
                AND r.number = seen.number AND r.division_code = n.division_code AND r.id = n.request_id
                AND n.sequence = seen.sequence
            """;

    private static final String PARTS =
            """
            SELECT r.number, a.acknowledged_at, k.due_at
            FROM assignment a
                JOIN service_request r ON r.division_code = a.division_code AND r.id = a.request_id
                LEFT JOIN request_clock k ON k.division_code = a.division_code AND k.request_id = a.request_id
                    AND k.cycle_number = a.cycle_number AND k.assignment_number = a.assignment_number
                    AND k.step IN ('completion', 'redo') AND k.ended_at IS NULL
            WHERE a.department_division_code = :division AND a.department_code = :department AND a.ended_at IS NULL
                AND a.role = 'supporting' AND r.number = ANY(:numbers)
            """;

    private static final String COUNT_UNSEEN =
            """
            SELECT count(*) FROM request_notice n
            WHERE n.department_division_code = :division AND n.department_code = :department AND n.seen_at IS NULL
            """;

    // the first condition on the status is that of the worklist's index
    private static final String TALLY =
            """
            SELECT count(*) FILTER (WHERE status = 'dispatched') AS dispatched,
                count(*) FILTER (WHERE status = 'in-progress') AS in_progress,
                count(*) FILTER (WHERE status = 'awaiting-signature') AS awaiting_signature,
                count(*) FILTER (WHERE NOT is_to_do) AS waiting,
                count(*) FILTER (WHERE is_to_do AND next_due_at <= :now) AS overdue,
                count(*) FILTER (WHERE is_to_do AND next_due_at > :now AND next_due_at <= :midnight) AS due_today,
                count(*) FILTER (WHERE is_to_do AND repeat_calls > 0) AS called_again,
                (SELECT count(DISTINCT a.request_id) FROM assignment a
                    JOIN service_request r ON r.division_code = a.division_code AND r.id = a.request_id
                    WHERE a.department_division_code = :division AND a.department_code = :department
                        AND a.ended_at IS NULL AND a.role = 'supporting' AND r.status = ANY(:open)) AS supported
            FROM (SELECT r.status, r.next_due_at, r.repeat_calls,
                    r.status IN ('dispatched', 'in-progress', 'awaiting-signature') AS is_to_do
                FROM service_request r
                WHERE r.lead_division_code = :division AND r.lead_department_code = :department
                    AND r.status IN ('dispatched', 'in-progress', 'sent-back', 'paused', 'awaiting-signature',
                        'under-review')) AS held
            """;

    private final DatabaseClient database;

    DeskRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Finds the notices that a department has not seen yet, the oldest first. */
    Flux<Notice> unseen(DepartmentKey department, int limit) {
        return of(department, database.sql(UNSEEN))
                .bind("limit", limit)
                .map(StoredRow.read(DeskRepository::notice))
                .all();
    }

    Mono<Long> countUnseen(DepartmentKey department) {
        return of(department, database.sql(COUNT_UNSEEN)).mapValue(Long.class).one();
    }

    /** Counts a department's open requests, those due by an instant and by the end of its day apart. */
    Mono<WorklistTally> tally(DepartmentKey department, Instant now, Instant midnight) {
        return of(department, database.sql(TALLY))
                .bind("now", now)
                .bind("midnight", midnight)
                .bind(
                        "open",
                        RequestStatus.OPEN.stream().map(RequestStatus::code).toArray(String[]::new))
                .mapProperties(WorklistTally.class)
                .one();
    }

    Mono<Long> see(DepartmentKey department, Collection<Notice.Key> notices, String actor, Instant now) {
        return of(department, database.sql(SEE))
                .bind(
                        "numbers",
                        notices.stream().map(key -> key.number().value()).toArray(String[]::new))
                .bind("sequences", notices.stream().map(Notice.Key::sequence).toArray(Integer[]::new))
                .bind("actor", actor)
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    /** A department's supporting parts in some requests. */
    Flux<SupportingPart> parts(DepartmentKey department, Collection<String> numbers) {
        return of(department, database.sql(PARTS))
                .bind("numbers", numbers.toArray(String[]::new))
                .map(StoredRow.read(row -> new SupportingPart(
                        row.text("number"), row.instantOrNull("acknowledged_at"), row.instantOrNull("due_at"))))
                .all();
    }

    private static GenericExecuteSpec of(DepartmentKey department, GenericExecuteSpec statement) {
        return statement.bind("division", department.divisionCode()).bind("department", department.code());
    }

    private static Notice notice(StoredRow row) {
        return new Notice(
                new RequestNumber(row.text("number")),
                row.number("sequence"),
                Act.of(row.text("act")),
                row.instant("created_at"));
    }
}
