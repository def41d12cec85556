package hotline.statistics.store;

import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds when a request was last received; one entry of an index is read for each division. */
@Repository
public class ReceiptRepository {

    private static final String LATEST =
            """
            SELECT latest.received_at
            FROM unnest(:divisions::text[]) AS d (code)
                CROSS JOIN LATERAL (
                    SELECT r.received_at FROM service_request r WHERE r.division_code = d.code
                    ORDER BY r.received_at DESC LIMIT 1) AS latest
            ORDER BY latest.received_at DESC LIMIT 1
            """;

    private static final String LATEST_OF_DEPARTMENT =
            """
            SELECT r.received_at FROM service_request r
            WHERE r.lead_division_code = :division AND r.lead_department_code = :department
            ORDER BY r.received_at DESC LIMIT 1
            """;

    private final DatabaseClient database;

    ReceiptRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The latest receipt in some divisions, or of the requests that a department leads; empty if there never was one. */
    public Mono<Instant> latest(Set<String> divisions, @Nullable DepartmentKey department) {
        DatabaseClient.GenericExecuteSpec statement = department == null
                ? database.sql(LATEST).bind("divisions", divisions.toArray(String[]::new))
                : database.sql(LATEST_OF_DEPARTMENT)
                        .bind("division", department.divisionCode())
                        .bind("department", department.code());
        return statement.mapValue(Instant.class).one();
    }
}
