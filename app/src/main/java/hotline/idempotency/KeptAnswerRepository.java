package hotline.idempotency;

import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import hotline.shared.sql.StoredRow;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Answers by division, actor and key. */
@Repository
public class KeptAnswerRepository {

    // whoever waits for another's transaction would hold a connection all the while
    private static final String TRY_LOCK =
            "SELECT pg_try_advisory_xact_lock(hashtextextended(:division || E'\\n' || :actor || E'\\n' || :key, 0)) AS mine";

    private static final String FIND =
            """
            SELECT digest, status, location, etag, content_type, body FROM kept_answer
            WHERE division_code = :division AND actor_id = :actor AND key = :key
            """;

    private static final String KEEP =
            """
            INSERT INTO kept_answer (division_code, actor_id, key, digest, status, location, etag, content_type, body,
                kept_at)
            VALUES (:division, :actor, :key, :digest, :status, :location, :etag, :contentType, :body, :now)
            ON CONFLICT DO NOTHING
            """;

    private static final String DELETE =
            """
            DELETE FROM kept_answer WHERE (division_code, actor_id, key) IN (
                SELECT division_code, actor_id, key FROM kept_answer WHERE kept_at < :before
                LIMIT :most FOR UPDATE SKIP LOCKED)
            """;

    private final DatabaseClient database;
    private final Clock clock;

    KeptAnswerRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else asks under this key; false if somebody does already. */
    Mono<Boolean> tryLock(Actor actor, String key) {
        return of(TRY_LOCK, actor, key)
                .map(StoredRow.read(row -> row.valueOrNull("mine", Boolean.class)))
                .one();
    }

    /**
     * Finds the answer that was given under a key; empty if there is none.
     *
     * @return fails with {@link SharedProblem#KEY_REUSED} if something else was asked for
     */
    public Mono<KeptAnswer> find(Actor actor, String key, String digest) {
        return of(FIND, actor, key).mapProperties(KeptAnswer.class).one().doOnNext(kept -> {
            if (!kept.digest().equals(digest)) {
                throw new ProblemException(SharedProblem.KEY_REUSED, Map.of());
            }
        });
    }

    /** Keeps an answer; false if there is one under the key. */
    public Mono<Boolean> keep(Actor actor, String key, KeptAnswer answer) {
        return of(KEEP, actor, key)
                .bind("digest", answer.digest())
                .bind("status", answer.status())
                .bind("location", Parameters.in(R2dbcType.VARCHAR, answer.location()))
                .bind("etag", Parameters.in(R2dbcType.VARCHAR, answer.etag()))
                .bind("contentType", Parameters.in(R2dbcType.VARCHAR, answer.contentType()))
                .bind("body", answer.body())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Deletes at most so many answers that were kept before an instant; gives how many there were. */
    Mono<Long> deleteBefore(Instant before, int most) {
        return database.sql(DELETE)
                .bind("before", before)
                .bind("most", most)
                .fetch()
                .rowsUpdated();
    }

    private DatabaseClient.GenericExecuteSpec of(String statement, Actor actor, String key) {
        return database.sql(statement)
                .bind("division", actor.divisionCode())
                .bind("actor", actor.id())
                .bind("key", key);
    }
}
