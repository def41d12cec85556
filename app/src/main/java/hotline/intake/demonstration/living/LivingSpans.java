package hotline.intake.demonstration.living;

import hotline.shared.sql.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Remembers which time of the living demonstration was loaded, or is to be. */
@Repository
class LivingSpans {

    private static final String LAST =
            """
            SELECT from_at, until_at, finished_at FROM demonstration_span
            WHERE division_code = :division
            ORDER BY until_at DESC
            LIMIT 1
            """;

    /** Instances that start at the same time begin one span. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('hotline.intake.demonstration'))";

    private static final String BEGIN =
            """
            INSERT INTO demonstration_span (division_code, from_at, until_at)
            SELECT :division, :from, :until
            WHERE NOT EXISTS (SELECT FROM demonstration_span
                WHERE division_code = :division AND (finished_at IS NULL OR until_at > :from))
            """;

    private static final String FINISH =
            """
            UPDATE demonstration_span SET finished_at = :now
            WHERE division_code = :division AND until_at = :until AND finished_at IS NULL
            """;

    private static final String ANALYZE =
            """
            ANALYZE service_request, request_state, clock_state, assignment, request_event, handling_cycle
            """;

    /** A time whose lives belong to the demonstration, after its beginning and up to its end. */
    record Span(Instant fromAt, Instant untilAt, @Nullable Instant finishedAt) {}

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    LivingSpans(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** The latest; empty before the first. */
    Mono<Span> last(String division) {
        return database.sql(LAST)
                .bind("division", division)
                .map(StoredRow.read(row ->
                        new Span(row.instant("from_at"), row.instant("until_at"), row.instantOrNull("finished_at"))))
                .one();
    }

    /** Begins a span, unless another instance has begun one; gives the one that there is now. */
    Mono<Span> begin(String division, Instant from, Instant until) {
        return database.sql(LOCK)
                .then()
                .then(database.sql(BEGIN)
                        .bind("division", division)
                        .bind("from", from)
                        .bind("until", until)
                        .then())
                .then(last(division))
                .as(transaction::transactional);
    }

    /** Notes that a span is there whole, and has the planner told of its rows. */
    Mono<Void> finish(String division, Span span, Instant now) {
        return database.sql(ANALYZE)
                .then()
                .then(database.sql(FINISH)
                        .bind("division", division)
                        .bind("until", span.untilAt())
                        .bind("now", now)
                        .then());
    }
}
