package hotline.request.store;

import hotline.directory.OpenWork;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
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

    private final DatabaseClient database;

    OpenParts(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Map<String, Long>> of(String divisionCode, Collection<String> departmentCodes) {
        return database.sql(COUNT)
                .bind("division", divisionCode)
                .bind("codes", departmentCodes.toArray(String[]::new))
                .map(row -> Map.entry(
                        RequestReader.get(row, "department_code", String.class),
                        RequestReader.get(row, "open", Long.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
