package hotline.request.handover;

import hotline.directory.OpenWork;
import hotline.request.RequestNumber;
import hotline.shared.DepartmentKey;
import hotline.shared.sql.StoredRow;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts departments' open parts in requests of whatever division. */
@Repository
class OpenParts implements OpenWork {

    private static final String COUNT =
            """
            SELECT department_code, count(DISTINCT (division_code, request_id)) AS open
            FROM assignment
            WHERE department_division_code = :division AND department_code = ANY(:codes) AND ended_at IS NULL
            GROUP BY department_code
            """;

    private static final String REASSIGNABLE =
            """
            SELECT r.number
            FROM assignment a
                JOIN service_request r ON r.division_code = a.division_code AND r.id = a.request_id
            WHERE a.department_division_code = :division AND a.department_code = :code AND a.ended_at IS NULL
                AND r.status IN ('dispatched', 'in-progress')
            GROUP BY r.number
            ORDER BY min(a.dispatched_at), r.number
            LIMIT :limit
            """;

    private final DatabaseClient database;

    OpenParts(DatabaseClient database) {
        this.database = database;
    }

    /** Requests that are being handled and have an open part of the department, the longest dispatched first. */
    public Flux<RequestNumber> reassignable(DepartmentKey department, int limit) {
        return database.sql(REASSIGNABLE)
                .bind("division", department.divisionCode())
                .bind("code", department.code())
                .bind("limit", limit)
                .map(StoredRow.read(row -> new RequestNumber(row.text("number"))))
                .all();
    }

    @Override
    public Mono<Map<String, Long>> of(String divisionCode, Collection<String> departmentCodes) {
        return database.sql(COUNT)
                .bind("division", divisionCode)
                .bind("codes", departmentCodes.toArray(String[]::new))
                .map(StoredRow.read(row -> Map.entry(row.text("department_code"), row.count("open"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
