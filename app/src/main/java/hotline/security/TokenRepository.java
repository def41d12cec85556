package hotline.security;

import hotline.directory.StaffMember;
import hotline.security.Bearers.Bearer;
import hotline.shared.Actor;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Rows of {@code access_token}. */
@Repository
final class TokenRepository {

    /** Nothing, if the member was retired or given another password since this one was verified. */
    private static final String INSERT =
            """
            INSERT INTO access_token (token_hash, staff_id, session_round, issued_at, expires_at)
            SELECT :hash, s.id, s.session_round, :issued, :expires
              FROM staff s
             WHERE s.id = :staff AND NOT s.retired AND s.password_hash = :passwordHash
            """;

    /** Each retirement and each new password begins another round, in which only new tokens are good. */
    private static final String BEARER =
            """
            SELECT s.id, s.username, s.name, s.division_code, s.department_code, s.roles, t.expires_at
              FROM access_token t
              JOIN staff s ON s.id = t.staff_id AND s.session_round = t.session_round
             WHERE t.token_hash = :hash AND NOT s.retired
            """;

    private static final String DELETE = "DELETE FROM access_token WHERE token_hash = :hash";

    private static final String DELETE_OF_STAFF = "DELETE FROM access_token WHERE staff_id = :staff";

    private static final String DELETE_EXPIRED = "DELETE FROM access_token WHERE expires_at <= :now";

    private final DatabaseClient database;

    TokenRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Tells whether the token was written. */
    Mono<Boolean> insert(byte[] hash, StaffMember member, Instant issued, Instant expires) {
        return database.sql(INSERT)
                .bind("hash", hash)
                .bind("staff", member.id())
                .bind("passwordHash", member.passwordHash())
                .bind("issued", issued)
                .bind("expires", expires)
                .fetch()
                .rowsUpdated()
                .map(written -> written == 1);
    }

    Mono<Bearer> bearer(byte[] hash) {
        return database.sql(BEARER)
                .bind("hash", hash)
                .map(StoredRow.read(row -> new Bearer(actor(row), row.instant("expires_at"))))
                .one();
    }

    Mono<Void> delete(byte[] hash) {
        return database.sql(DELETE).bind("hash", hash).then();
    }

    Mono<Void> deleteOfStaff(UUID staff) {
        return database.sql(DELETE_OF_STAFF).bind("staff", staff).then();
    }

    Mono<Void> deleteExpired(Instant now) {
        return database.sql(DELETE_EXPIRED).bind("now", now).then();
    }

    private static Actor actor(StoredRow row) {
        String division = row.text("division_code");
        return new Actor(
                row.id("id").toString(),
                row.text("username"),
                row.text("name"),
                division,
                Arrays.stream(row.value("roles", String[].class))
                        .map(code -> Coded.of(Role.class, code))
                        .collect(Collectors.toSet()),
                department(division, row.textOrNull("department_code")));
    }

    private static @Nullable DepartmentKey department(String division, @Nullable String code) {
        return code == null ? null : new DepartmentKey(division, code);
    }
}
