package hotline.intake.store;

import hotline.intake.RequestViewed;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads the log of who looked at which request. */
@Repository
public class ViewRepository {

    private static final String VIEWS =
            """
            SELECT id, viewed_at, actor_id, actor_name, kind, reason
            FROM request_view
            WHERE division_code = :division AND request_id = :request AND (viewed_at, id) < (:before, :beforeId)
            ORDER BY viewed_at DESC, id DESC
            LIMIT :limit
            """;

    private final DatabaseClient database;

    ViewRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Views before a position, newest first. */
    public Flux<RequestViewed> before(String divisionCode, UUID requestId, Instant before, UUID beforeId, int limit) {
        return database.sql(VIEWS)
                .bind("division", divisionCode)
                .bind("request", requestId)
                .bind("before", before)
                .bind("beforeId", beforeId)
                .bind("limit", limit)
                .map(ViewRepository::viewed)
                .all();
    }

    private static RequestViewed viewed(Readable row) {
        return new RequestViewed(
                row.get("id", UUID.class),
                row.get("viewed_at", Instant.class),
                row.get("actor_id", String.class),
                row.get("actor_name", String.class),
                row.get("kind", String.class),
                row.get("reason", String.class));
    }
}
