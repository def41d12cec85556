package hotline.directory.store;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.shared.DepartmentKey;
import hotline.shared.sql.StoredRow;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code department}. */
@Repository
public final class DepartmentRepository implements ReferenceRows<Department> {

    private static final String FIND =
            """
            SELECT division_code, code, name, duties, aliases, kind, township_code, retired, version, former_names
              FROM department
             WHERE division_code = :division AND code = :code
            """;

    private static final String OF_DIVISION =
            """
            SELECT division_code, code, name, duties, aliases, kind, township_code, retired, version, former_names
              FROM department
             WHERE division_code = :division AND (:withRetired OR NOT retired)
             ORDER BY code
            """;

    private static final String DIVISIONS = "SELECT DISTINCT division_code FROM department WHERE NOT retired";

    private static final String INSERT_ALL =
            """
            INSERT INTO department (division_code, code, name, duties, aliases, kind, township_code)
            SELECT division_code, code, name, string_to_array(duties, chr(10)), string_to_array(aliases, chr(10)),
                   kind, NULLIF(township_code, '')
              FROM unnest(:divisions::text[], :codes::text[], :names::text[], :duties::text[], :aliases::text[],
                          :kinds::text[], :townships::text[])
                   AS new (division_code, code, name, duties, aliases, kind, township_code)
            """;

    private static final String UPDATE_ALL =
            """
            UPDATE department d
               SET name = seen.name,
                   duties = string_to_array(seen.duties, chr(10)),
                   aliases = string_to_array(seen.aliases, chr(10)),
                   kind = seen.kind,
                   township_code = NULLIF(seen.township_code, ''),
                   retired = seen.retired,
                   former_names = string_to_array(seen.former_names, chr(10)),
                   version = d.version + 1
              FROM unnest(:codes::text[], :names::text[], :duties::text[], :aliases::text[], :kinds::text[],
                          :townships::text[], :retired::boolean[], :versions::int[],
                          :formerNames::text[])
                   AS seen (code, name, duties, aliases, kind, township_code, retired, version, former_names)
             WHERE d.division_code = :division AND d.code = seen.code AND d.version = seen.version
            """;

    private final DatabaseClient database;

    DepartmentRepository(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Department> find(DepartmentKey key) {
        return database.sql(FIND)
                .bind("division", key.divisionCode())
                .bind("code", key.code())
                .map(StoredRow.read(DepartmentRepository::department))
                .one();
    }

    public Flux<Department> ofDivision(String divisionCode, boolean withRetired) {
        return database.sql(OF_DIVISION)
                .bind("division", divisionCode)
                .bind("withRetired", withRetired)
                .map(StoredRow.read(DepartmentRepository::department))
                .all();
    }

    public Flux<String> divisions() {
        return database.sql(DIVISIONS).mapValue(String.class).all();
    }

    public Mono<Void> insertAll(List<Department> departments) {
        return database.sql(INSERT_ALL)
                .bind("divisions", ArrayColumns.of(departments, department -> department
                        .key()
                        .divisionCode()))
                .bind("codes", ArrayColumns.of(departments, department -> department
                        .key()
                        .code()))
                .bind("names", ArrayColumns.of(departments, Department::name))
                .bind("duties", ArrayColumns.of(departments, department -> ArrayColumns.list(department.duties())))
                .bind("aliases", ArrayColumns.of(departments, department -> ArrayColumns.list(department.aliases())))
                .bind("kinds", ArrayColumns.of(departments, department -> department
                        .kind()
                        .code()))
                .bind("townships", ArrayColumns.of(departments, Department::townshipCode))
                .then();
    }

    @Override
    public Flux<Department> all(String owner) {
        return ofDivision(owner, true);
    }

    @Override
    public Mono<Department> find(String owner, String code) {
        return find(new DepartmentKey(owner, code));
    }

    @Override
    public Mono<Void> insertAll(String owner, List<Department> departments) {
        return insertAll(departments);
    }

    @Override
    public Mono<Long> updateAll(String owner, List<Department> departments) {
        return database.sql(UPDATE_ALL)
                .bind("division", owner)
                .bind("codes", ArrayColumns.of(departments, Department::code))
                .bind("names", ArrayColumns.of(departments, Department::name))
                .bind("duties", ArrayColumns.of(departments, department -> ArrayColumns.list(department.duties())))
                .bind("aliases", ArrayColumns.of(departments, department -> ArrayColumns.list(department.aliases())))
                .bind("kinds", ArrayColumns.of(departments, department -> department
                        .kind()
                        .code()))
                .bind("townships", ArrayColumns.of(departments, Department::townshipCode))
                .bind("retired", ArrayColumns.flagsOf(departments, Department::retired))
                .bind("versions", ArrayColumns.numbersOf(departments, Department::version))
                .bind(
                        "formerNames",
                        ArrayColumns.of(departments, department -> ArrayColumns.list(department.formerNames())))
                .fetch()
                .rowsUpdated();
    }

    private static Department department(StoredRow row) {
        return new Department(
                new DepartmentKey(row.text("division_code"), row.text("code")),
                row.text("name"),
                row.texts("duties"),
                row.texts("aliases"),
                row.coded("kind", DepartmentKind.class),
                row.textOrNull("township_code"),
                row.flag("retired"),
                row.number("version"),
                row.texts("former_names"));
    }
}
