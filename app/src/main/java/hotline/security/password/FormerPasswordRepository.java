package hotline.security.password;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code former_password}: the hashes of each member's last passwords but the present one. */
@Repository
final class FormerPasswordRepository {

    private static final int KEPT = 4;

    private static final String OF_MEMBER =
            """
            SELECT password_hash
              FROM former_password
             WHERE staff_id = :staff
             ORDER BY replaced_at DESC, password_hash
             LIMIT :kept
            """;

    private static final String ADD =
            """
            INSERT INTO former_password (staff_id, password_hash, replaced_at)
            VALUES (:staff, :hash, :now)
            ON CONFLICT (staff_id, password_hash) DO UPDATE SET replaced_at = :now
            """;

    private static final String FORGET_OLDEST =
            """
            DELETE FROM former_password
             WHERE staff_id = :staff
               AND password_hash NOT IN (SELECT password_hash
                                           FROM former_password
                                          WHERE staff_id = :staff
                                          ORDER BY replaced_at DESC, password_hash
                                          LIMIT :kept)
            """;

    private final DatabaseClient database;

    FormerPasswordRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<String>> of(UUID staff) {
        return database.sql(OF_MEMBER)
                .bind("staff", staff)
                .bind("kept", KEPT)
                .mapValue(String.class)
                .all()
                .collectList();
    }

    Mono<Void> add(UUID staff, String hash, Instant now) {
        return database.sql(ADD)
                .bind("staff", staff)
                .bind("hash", hash)
                .bind("now", now)
                .then()
                .then(database.sql(FORGET_OLDEST)
                        .bind("staff", staff)
                        .bind("kept", KEPT)
                        .then());
    }
}
