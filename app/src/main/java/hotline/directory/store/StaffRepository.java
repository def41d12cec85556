package hotline.directory.store;

import hotline.directory.StaffMember;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.sql.StoredRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code staff}. */
@Repository
public final class StaffRepository implements ReferenceRows<StaffMember> {

    private static final String FIND =
            """
            SELECT id, username, name, division_code, department_code, roles, password_hash, retired, version
              FROM staff
             WHERE id = :id
            """;

    private static final String FIND_BY_USERNAME =
            """
            SELECT id, username, name, division_code, department_code, roles, password_hash, retired, version
              FROM staff
             WHERE username = :username
            """;

    private static final String OF_DIVISION =
            """
            SELECT id, username, name, division_code, department_code, roles, password_hash, retired, version
              FROM staff
             WHERE division_code = :division AND (:withRetired OR NOT retired)
             ORDER BY username
            """;

    private static final String UPDATE =
            """
            UPDATE staff
               SET name = :name,
                   department_code = NULLIF(:department, ''),
                   roles = :roles,
                   password_hash = :passwordHash,
                   retired = :retired,
                   session_round = session_round
                       + CASE WHEN :retired AND NOT retired OR password_hash <> :passwordHash THEN 1 ELSE 0 END,
                   version = version + 1
             WHERE id = :id AND division_code = :division AND version = :version
            """;

    private static final String DIVISIONS_WITH_ADMINISTRATORS =
            """
            SELECT DISTINCT division_code FROM staff WHERE 'administrator' = ANY(roles) AND NOT retired
            """;

    private static final String WITH_BOTH_DUTIES =
            """
            SELECT id, username, name, division_code, department_code, roles, password_hash, retired, version
              FROM staff
             WHERE roles @> ARRAY['administrator', 'auditor']
            """;

    private static final String IS_EMPTY = "SELECT NOT EXISTS (SELECT 1 FROM staff) AS is_empty";

    private static final String INSERT =
            """
            INSERT INTO staff (id, username, name, division_code, department_code, roles, password_hash)
            VALUES (:id, :username, :name, :division, NULLIF(:department, ''), :roles, :passwordHash)
            """;

    private final DatabaseClient database;

    StaffRepository(DatabaseClient database) {
        this.database = database;
    }

    public Mono<StaffMember> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(StoredRow.read(StaffRepository::member))
                .one();
    }

    public Mono<StaffMember> findByUsername(String username) {
        return database.sql(FIND_BY_USERNAME)
                .bind("username", username.toLowerCase(Locale.ROOT))
                .map(StoredRow.read(StaffRepository::member))
                .one();
    }

    public Flux<String> divisionsWithAdministrators() {
        return database.sql(DIVISIONS_WITH_ADMINISTRATORS)
                .mapValue(String.class)
                .all();
    }

    public Flux<StaffMember> withBothDuties() {
        return database.sql(WITH_BOTH_DUTIES)
                .map(StoredRow.read(StaffRepository::member))
                .all();
    }

    public Mono<Boolean> isEmpty() {
        return database.sql(IS_EMPTY).mapValue(Boolean.class).one();
    }

    public Flux<StaffMember> ofDivision(String divisionCode, boolean withRetired) {
        return database.sql(OF_DIVISION)
                .bind("division", divisionCode)
                .bind("withRetired", withRetired)
                .map(StoredRow.read(StaffRepository::member))
                .all();
    }

    @Override
    public Flux<StaffMember> all(String owner) {
        return ofDivision(owner, true);
    }

    @Override
    public Mono<StaffMember> find(String owner, String code) {
        return find(UUID.fromString(code))
                .filter(member -> member.divisionCode().equals(owner));
    }

    @Override
    public Mono<Void> insertAll(String owner, List<StaffMember> members) {
        return Flux.fromIterable(members).concatMap(this::insert).then();
    }

    @Override
    public Mono<Long> updateAll(String owner, List<StaffMember> members) {
        return Flux.fromIterable(members).concatMap(this::update).reduce(0L, Long::sum);
    }

    private Mono<Void> insert(StaffMember member) {
        return database.sql(INSERT)
                .bind("id", member.id())
                .bind("username", member.username())
                .bind("name", member.name())
                .bind("division", member.divisionCode())
                .bind("department", departmentCode(member))
                .bind("roles", roleCodes(member))
                .bind("passwordHash", member.passwordHash())
                .then();
    }

    private Mono<Long> update(StaffMember member) {
        return database.sql(UPDATE)
                .bind("id", member.id())
                .bind("division", member.divisionCode())
                .bind("version", member.version())
                .bind("name", member.name())
                .bind("department", departmentCode(member))
                .bind("roles", roleCodes(member))
                .bind("passwordHash", member.passwordHash())
                .bind("retired", member.retired())
                .fetch()
                .rowsUpdated();
    }

    private static String departmentCode(StaffMember member) {
        return member.department() == null ? "" : member.department().code();
    }

    private static String[] roleCodes(StaffMember member) {
        return member.roles().stream().map(Role::code).sorted().toArray(String[]::new);
    }

    private static StaffMember member(StoredRow row) {
        String division = row.text("division_code");
        return new StaffMember(
                row.id("id"),
                row.text("username"),
                row.text("name"),
                division,
                department(division, row.textOrNull("department_code")),
                roles(row.value("roles", String[].class)),
                row.text("password_hash"),
                row.flag("retired"),
                row.number("version"));
    }

    private static @Nullable DepartmentKey department(String divisionCode, @Nullable String code) {
        return code == null ? null : new DepartmentKey(divisionCode, code);
    }

    private static Set<Role> roles(String[] codes) {
        return Arrays.stream(codes).map(code -> Coded.of(Role.class, code)).collect(Collectors.toSet());
    }
}
