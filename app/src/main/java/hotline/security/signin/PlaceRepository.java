package hotline.security.signin;

import hotline.security.Secrets;
import hotline.shared.sql.StoredRow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code sign_in_place}: where somebody has signed in. */
@Repository
final class PlaceRepository {

    static final Duration REMEMBERED = Duration.ofDays(180);

    private static final String FIND =
            """
            SELECT EXISTS (SELECT 1 FROM sign_in_place WHERE place_hash = :address AND seen_at > :since) AS address,
                   EXISTS (SELECT 1 FROM sign_in_place WHERE place_hash = :own AND seen_at > :since) AS own_device,
                   EXISTS (SELECT 1 FROM sign_in_place WHERE place_hash = :device AND seen_at > :since) AS device
            """;

    /** Not written anew at every sign-in. */
    private static final String REMEMBER =
            """
            INSERT INTO sign_in_place AS p (place_hash, seen_at)
            VALUES (:place, :now)
            ON CONFLICT (place_hash) DO UPDATE SET seen_at = :now WHERE p.seen_at < :yesterday
            """;

    private static final String FORGET = "DELETE FROM sign_in_place WHERE seen_at <= :since";

    private final DatabaseClient database;

    PlaceRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * How well a place is known.
     *
     * @param byAddress the username was let in from the address before
     * @param byDevice the username was let in with this browser before
     * @param device somebody was let in with this browser before
     */
    record Acquaintance(boolean byAddress, boolean byDevice, boolean device) {}

    Mono<Acquaintance> find(String username, Origin origin, Instant now) {
        return database.sql(FIND)
                .bind("address", addressOf(username, origin))
                .bind("own", deviceOf(username, origin.device()))
                .bind("device", device(origin.device()))
                .bind("since", now.minus(REMEMBERED))
                .map(StoredRow.read(PlaceRepository::acquaintance))
                .one();
    }

    Mono<Void> remember(String username, Origin origin, Instant now) {
        Mono<Void> address = remember(addressOf(username, origin), now);
        String device = origin.device();
        return device == null
                ? address
                : address.then(remember(deviceOf(username, device), now)).then(remember(device(device), now));
    }

    Mono<Void> forget(Instant now) {
        return database.sql(FORGET).bind("since", now.minus(REMEMBERED)).then();
    }

    private Mono<Void> remember(byte[] place, Instant now) {
        return database.sql(REMEMBER)
                .bind("place", place)
                .bind("now", now)
                .bind("yesterday", now.minus(Duration.ofDays(1)))
                .then();
    }

    private static byte[] addressOf(String username, Origin origin) {
        return Secrets.hash("address " + origin.address() + " " + username);
    }

    private static byte[] deviceOf(String username, @Nullable String device) {
        return Secrets.hash("device " + device + " " + username);
    }

    private static byte[] device(@Nullable String device) {
        return Secrets.hash("device " + device);
    }

    private static Acquaintance acquaintance(StoredRow row) {
        return new Acquaintance(row.flag("address"), row.flag("own_device"), row.flag("device"));
    }
}
