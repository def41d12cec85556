package hotline.testing;

import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A member of staff for one {@link HotlineTest}, with a token that never expires. The password is {@link #PASSWORD}.
 *
 * @param username {@code staff-} and part of the id
 * @param actor what handler methods are given for this person
 */
public record TestStaff(UUID id, String username, String token, Actor actor) {

    public static final String COUNTY = "141122";
    public static final String CITY = "141100";
    public static final String PASSWORD = "correct horse battery";

    /** Of {@link #PASSWORD}, at the lowest cost there is. */
    private static final String PASSWORD_HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final String INSERT_STAFF =
            """
            INSERT INTO staff (id, username, name, division_code, department_code, roles, password_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_TOKEN =
            """
            INSERT INTO access_token (token_hash, staff_id, issued_at, expires_at)
            VALUES (?, ?, '2000-01-01T00:00:00Z', '2999-01-01T00:00:00Z')
            """;

    /** Somebody of 交城县 with roles but without a department. */
    public static TestStaff with(Role... roles) {
        return of(COUNTY, null, roles);
    }

    /** Somebody of another division. */
    public static TestStaff in(String divisionCode, Role... roles) {
        return of(divisionCode, null, roles);
    }

    /** A clerk of a department of 交城县, such as {@code 015}. */
    public static TestStaff clerkOf(String departmentCode) {
        return clerkOf(new DepartmentKey(COUNTY, departmentCode));
    }

    public static TestStaff clerkOf(DepartmentKey department) {
        return of(department.divisionCode(), department, Role.CLERK);
    }

    /**
     * Somebody with everything named; the department must be of the division. Of all roles at once one account can have all
     * but the auditor's.
     */
    public static TestStaff of(String divisionCode, @Nullable DepartmentKey department, Role... roles) {
        Set<Role> had = new HashSet<>(List.of(roles));
        if (had.contains(Role.ADMINISTRATOR)) {
            had.remove(Role.AUDITOR);
        }
        UUID id = Ids.next();
        String username = "staff-" + id.toString().substring(24);
        String token = "test-" + UUID.randomUUID();
        Actor actor = new Actor(id.toString(), username, "测试" + username, divisionCode, had, department);
        try (Connection connection = TestDatabase.shared().connect()) {
            insertStaff(connection, id, username, actor);
            insertToken(connection, id, token);
        } catch (SQLException e) {
            throw new IllegalStateException("The member of staff could not be created", e);
        }
        return new TestStaff(id, username, token, actor);
    }

    /** A client that calls as this person. */
    public WebTestClient using(WebTestClient client) {
        return client.mutate()
                // a mutated client forgets the patience of the one it comes from
                .responseTimeout(Duration.ofSeconds(60))
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
    }

    private static void insertStaff(Connection connection, UUID id, String username, Actor actor) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_STAFF)) {
            statement.setObject(1, id);
            statement.setString(2, username);
            statement.setString(3, actor.name());
            statement.setString(4, actor.divisionCode());
            statement.setString(
                    5, actor.department() == null ? null : actor.department().code());
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "text", actor.roles().stream().map(Role::code).toArray()));
            statement.setString(7, PASSWORD_HASH);
            statement.executeUpdate();
        }
    }

    private static void insertToken(Connection connection, UUID id, String token) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_TOKEN)) {
            statement.setBytes(1, sha256(token));
            statement.setObject(2, id);
            statement.executeUpdate();
        }
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
