package hotline.security;

import hotline.shared.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Counts attempts to sign in, per username and per address, for all instances together. An attempt counts before its
 * password is looked at, so that a thousand guesses at the same moment do not slip through; success gives it back.
 */
@Repository
final class SignInThrottle {

    private static final String COUNT =
            """
            INSERT INTO sign_in_attempt AS a (subject_hash, window_started_at, attempts)
            VALUES (:subject, :now, 1)
            ON CONFLICT (subject_hash) DO UPDATE
               SET attempts = CASE WHEN a.window_started_at <= :expired THEN 1 ELSE a.attempts + 1 END,
                   window_started_at = CASE WHEN a.window_started_at <= :expired THEN :now
                                            ELSE a.window_started_at END
            RETURNING attempts, window_started_at
            """;

    private static final String FORGET = "DELETE FROM sign_in_attempt WHERE subject_hash = :subject";

    private static final String GIVE_BACK =
            """
            UPDATE sign_in_attempt
               SET attempts = attempts - 1
             WHERE subject_hash = :subject AND attempts > 0
            """;

    private static final String FORGET_EXPIRED = "DELETE FROM sign_in_attempt WHERE window_started_at <= :expired";

    private final DatabaseClient database;
    private final SecurityProperties.SignIn limits;
    private final Clock clock;

    SignInThrottle(DatabaseClient database, SecurityProperties properties, Clock clock) {
        this.database = database;
        this.limits = properties.signIn();
        this.clock = clock;
    }

    /** Counts an attempt; an error if there were too many. */
    Mono<Void> count(String username, String address) {
        return count(ofUsername(username), limits.perUsername()).then(count(ofAddress(address), limits.perAddress()));
    }

    /** The attempt was right: the username starts afresh, and the address is not charged. */
    Mono<Void> succeeded(String username, String address) {
        return database.sql(FORGET)
                .bind("subject", ofUsername(username))
                .then()
                .then(database.sql(GIVE_BACK)
                        .bind("subject", ofAddress(address))
                        .then())
                .then(database.sql(FORGET_EXPIRED).bind("expired", expired()).then());
    }

    private Mono<Void> count(byte[] subject, int limit) {
        return database.sql(COUNT)
                .bind("subject", subject)
                .bind("now", clock.instant())
                .bind("expired", expired())
                .map(row ->
                        new Attempts(row.get("attempts", Integer.class), row.get("window_started_at", Instant.class)))
                .one()
                .filter(attempts -> attempts.number() > limit)
                .flatMap(attempts -> Mono.error(tooMany(attempts)));
    }

    private ProblemException tooMany(Attempts attempts) {
        Duration wait = Duration.between(clock.instant(), attempts.since().plus(limits.window()));
        return new ProblemException(
                SecurityProblem.TOO_MANY_ATTEMPTS,
                Map.of("minutes", Math.max(1, wait.plusSeconds(59).toMinutes())));
    }

    private Instant expired() {
        return clock.instant().minus(limits.window());
    }

    private static byte[] ofUsername(String username) {
        return Secrets.hash("username " + username);
    }

    private static byte[] ofAddress(String address) {
        return Secrets.hash("address " + address);
    }

    private record Attempts(int number, Instant since) {}
}
