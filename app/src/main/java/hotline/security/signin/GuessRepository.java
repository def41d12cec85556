package hotline.security.signin;

import hotline.security.Secrets;
import hotline.shared.sql.StoredRow;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code sign_in_guess}. */
@Repository
final class GuessRepository {

    /**
     * Looks at one subject at the same moment, with those that were wrong already: more than any person causes, few
     * enough for nobody to gain by it.
     */
    private static final int AT_ONCE = 64;
    /** Nobody needs so long for one look; the instance that began it is gone. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** No row, if this look has to wait. While wrong ones are many, looks come one at a time. */
    private static final String BEGIN =
            """
            INSERT INTO sign_in_guess AS g (subject_hash, wrong, under_way, last_at)
            VALUES (:subject, 0, 1, :now)
            ON CONFLICT (subject_hash) DO UPDATE
               SET wrong = CASE WHEN g.last_at <= :forgotten THEN 0 ELSE g.wrong END,
                   under_way = CASE WHEN g.last_at <= :abandoned THEN 1 ELSE g.under_way + 1 END,
                   last_at = :now
             WHERE g.last_at <= :forgotten
                OR g.wrong < :free AND (g.wrong + g.under_way < :atOnce OR g.last_at <= :abandoned)
                OR g.wrong >= :free
                   AND (g.under_way = 0 OR g.last_at <= :abandoned)
                   AND g.last_at + LEAST(:longest, power(2, LEAST(g.wrong - :free, 30))) * interval '1 second' <= :now
            RETURNING wrong
            """;

    private static final String WAIT =
            """
            SELECT under_way > 0 AND last_at > :abandoned AS busy,
                   last_at + LEAST(:longest, power(2, GREATEST(0, LEAST(wrong - :free, 30)))) * interval '1 second'
                       AS free_at
              FROM sign_in_guess
             WHERE subject_hash = :subject
            """;

    private static final String END =
            """
            UPDATE sign_in_guess
               SET wrong = CASE WHEN :clears THEN 0 ELSE wrong + :more END,
                   under_way = GREATEST(0, under_way - 1),
                   last_at = CASE WHEN :more > 0 THEN GREATEST(last_at, :now) ELSE last_at END
             WHERE subject_hash = :subject
            """;

    private static final String COUNT =
            """
            INSERT INTO sign_in_guess AS g (subject_hash, wrong, under_way, last_at)
            VALUES (:subject, 1, 0, :now)
            ON CONFLICT (subject_hash) DO UPDATE
               SET wrong = CASE WHEN g.last_at <= :expired THEN 1 ELSE g.wrong + 1 END,
                   last_at = :now
            RETURNING wrong
            """;

    private static final String TAKE_BACK =
            "UPDATE sign_in_guess SET wrong = wrong - 1 WHERE subject_hash = :subject AND wrong > 0";

    private static final String FORGET = "DELETE FROM sign_in_guess WHERE last_at <= :forgotten";

    private final DatabaseClient database;

    GuessRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The reason why a password cannot be looked at yet: others are being looked at, or an instant has not come. */
    record Wait(boolean busy, Instant freeAt) {}

    /** Tells whether the look may be taken now; it is under way then. */
    Mono<Boolean> begin(Guess guess, Instant now) {
        return database.sql(BEGIN)
                .bind("subject", Secrets.hash(guess.subject()))
                .bind("now", now)
                .bind("forgotten", now.minus(REMEMBERED))
                .bind("abandoned", now.minus(ABANDONED))
                .bind("free", guess.free())
                .bind("atOnce", AT_ONCE)
                .bind("longest", (double) guess.longest().toSeconds())
                .fetch()
                .all()
                .hasElements();
    }

    Mono<Wait> waitOf(Guess guess, Instant now) {
        return database.sql(WAIT)
                .bind("subject", Secrets.hash(guess.subject()))
                .bind("abandoned", now.minus(ABANDONED))
                .bind("free", guess.free())
                .bind("longest", (double) guess.longest().toSeconds())
                .map(StoredRow.read(GuessRepository::toWait))
                .one();
    }

    /** The look was right, and clears what was wrong before if that is wished. */
    Mono<Void> right(Guess guess, boolean clears, Instant now) {
        return end(guess, clears, 0, now);
    }

    Mono<Void> wrong(Guess guess, Instant now) {
        return end(guess, false, 1, now);
    }

    /** Counts a guess from a place, and tells how many there were without a pause of the given length. */
    Mono<Integer> count(byte[] place, Duration pause, Instant now) {
        return database.sql(COUNT)
                .bind("subject", place)
                .bind("now", now)
                .bind("expired", now.minus(pause))
                .mapValue(Integer.class)
                .one();
    }

    Mono<Void> takeBack(byte[] place) {
        return database.sql(TAKE_BACK).bind("subject", place).then();
    }

    Mono<Void> forget(Instant now) {
        return database.sql(FORGET).bind("forgotten", now.minus(REMEMBERED)).then();
    }

    private Mono<Void> end(Guess guess, boolean clears, int more, Instant now) {
        return database.sql(END)
                .bind("subject", Secrets.hash(guess.subject()))
                .bind("clears", clears)
                .bind("more", more)
                .bind("now", now)
                .then();
    }

    private static Wait toWait(StoredRow row) {
        return new Wait(row.flag("busy"), row.instant("free_at"));
    }
}
