package hotline.routing;

import hotline.shared.DepartmentKey;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Examples of dispatches: which words of a text went to which department. */
@Repository
class ExampleRepository {

    private static final String LEARNED =
            """
            SELECT count(*) AS examples, coalesce(max(learned_at), 'epoch') AS last_at
            FROM routing_example WHERE division_code = :division
            """;

    // a word of a single example says nothing yet, and may be somebody's name
    private static final String TERMS =
            """
            SELECT term, department_code, count(*) AS examples
            FROM routing_example, unnest(terms) AS term
            WHERE division_code = :division
            GROUP BY term, department_code
            HAVING count(*) > 1
            """;

    // The latest dispatches of each department that a person decided, and no secret ones. What routing itself
    // dispatched is left out, since learning from it would only make routing believe itself. Payloads are canonical
    // JSON, whose strings escape quotation marks: the member is found letter by letter, and a payload that somebody
    // has broken stops nothing.
    private static final String UNLEARNED =
            """
            SELECT a.request_id, a.assignment_number, a.department_code, a.dispatched_at, t.title, t.text
            FROM unnest(:departments::text[]) AS d (code)
            CROSS JOIN LATERAL (
                SELECT request_id, division_code, assignment_number, department_code, dispatched_at
                FROM assignment
                WHERE department_division_code = :division AND department_code = d.code AND division_code = :division
                ORDER BY dispatched_at DESC LIMIT :perDepartment) AS a
            JOIN service_request r ON r.division_code = a.division_code AND r.id = a.request_id
            JOIN request_text t ON t.division_code = a.division_code AND t.request_id = a.request_id
            WHERE NOT r.is_secret
                AND NOT EXISTS (SELECT FROM routing_example e WHERE e.division_code = a.division_code
                    AND e.request_id = a.request_id AND e.assignment_number = a.assignment_number)
                AND NOT EXISTS (SELECT FROM request_event e WHERE e.division_code = a.division_code
                    AND e.request_id = a.request_id AND e.act = 'dispatch'
                    AND e.payload LIKE '%"automatic":true%')
            LIMIT :limit
            """;

    private static final String LEARN =
            """
            INSERT INTO routing_example (division_code, request_id, assignment_number, department_code, dispatched_at,
                learned_at, terms)
            VALUES (:division, :request, :assignment, :department, :dispatchedAt, :learnedAt, :terms)
            ON CONFLICT DO NOTHING
            """;

    private static final String FORGET =
            """
            DELETE FROM routing_example e USING (
                SELECT request_id, assignment_number,
                    row_number() OVER (PARTITION BY department_code ORDER BY dispatched_at DESC, request_id) AS age
                FROM routing_example WHERE division_code = :division) AS old
            WHERE e.division_code = :division AND e.request_id = old.request_id
                AND e.assignment_number = old.assignment_number AND old.age > :perDepartment
            """;

    // what became secret after it was learned from, and what law has taken the words of
    private static final String FORGET_WITHHELD =
            """
            DELETE FROM routing_example e
            WHERE e.division_code = :division
                AND (EXISTS (SELECT FROM service_request r WHERE r.division_code = e.division_code
                        AND r.id = e.request_id AND r.is_secret)
                    OR NOT EXISTS (SELECT FROM request_text t WHERE t.division_code = e.division_code
                        AND t.request_id = e.request_id))
            """;

    /** How much was learned so far; whenever it changes, so do the terms. */
    public record Learned(int examples, Instant lastAt) {}

    /** In how many of a department's examples a word occurs. */
    public record Term(String word, DepartmentKey department, int examples) {}

    /** A dispatch that is still to be learned from. */
    public record Unlearned(
            UUID requestId,
            int assignmentNumber,
            String departmentCode,
            Instant dispatchedAt,
            String title,
            String text) {}

    private final DatabaseClient database;

    ExampleRepository(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Learned> learned(String divisionCode) {
        return database.sql(LEARNED)
                .bind("division", divisionCode)
                .map(StoredRow.read(row -> new Learned(Math.toIntExact(row.count("examples")), row.instant("last_at"))))
                .one();
    }

    public Flux<Term> terms(String divisionCode) {
        return database.sql(TERMS)
                .bind("division", divisionCode)
                .map(StoredRow.read(row -> new Term(
                        row.text("term"),
                        new DepartmentKey(divisionCode, row.text("department_code")),
                        Math.toIntExact(row.count("examples")))))
                .all();
    }

    public Flux<Unlearned> unlearned(String divisionCode, List<String> departments, int perDepartment, int limit) {
        return database.sql(UNLEARNED)
                .bind("division", divisionCode)
                .bind("departments", departments.toArray(String[]::new))
                .bind("perDepartment", perDepartment)
                .bind("limit", limit)
                .map(StoredRow.read(ExampleRepository::unlearned))
                .all();
    }

    public Mono<Long> learn(String divisionCode, Unlearned dispatch, List<String> terms, Instant now) {
        return database.sql(LEARN)
                .bind("division", divisionCode)
                .bind("request", dispatch.requestId)
                .bind("assignment", dispatch.assignmentNumber)
                .bind("department", dispatch.departmentCode)
                .bind("dispatchedAt", dispatch.dispatchedAt)
                .bind("learnedAt", now)
                .bind("terms", terms.toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    public Mono<Long> forget(String divisionCode, int perDepartment) {
        return database.sql(FORGET)
                .bind("division", divisionCode)
                .bind("perDepartment", perDepartment)
                .fetch()
                .rowsUpdated();
    }

    /** Forgets what may no longer be known. */
    public Mono<Long> forgetWithheld(String divisionCode) {
        return database.sql(FORGET_WITHHELD)
                .bind("division", divisionCode)
                .fetch()
                .rowsUpdated();
    }

    private static Unlearned unlearned(StoredRow row) {
        return new Unlearned(
                row.id("request_id"),
                row.number("assignment_number"),
                row.text("department_code"),
                row.instant("dispatched_at"),
                row.text("title"),
                row.text("text"));
    }
}
