package hotline.directory.store;

import hotline.directory.Division;
import hotline.directory.DivisionLevel;
import hotline.shared.sql.StoredRow;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code division}. */
@Repository
public final class DivisionRepository implements ReferenceRows<Division> {

    private static final String FIND =
            """
            SELECT code, name, parent_code, level, dispatches_clear_cases, retired, version
              FROM division
             WHERE code = :code
            """;

    private static final String ADMINISTRATIVE_FROM =
            """
            WITH RECURSIVE visible AS (
                SELECT code, name, parent_code, level, dispatches_clear_cases, retired, version
                  FROM division
                 WHERE code = :code
                 UNION ALL
                SELECT d.code, d.name, d.parent_code, d.level, d.dispatches_clear_cases, d.retired, d.version
                  FROM division d
                  JOIN visible v ON d.parent_code = v.code
                 WHERE d.level IN ('city', 'county')
            )
            SELECT code, name, parent_code, level, dispatches_clear_cases, retired, version
              FROM visible
             ORDER BY code
            """;

    private static final String DIRECTLY_BELOW =
            """
            SELECT code, name, parent_code, level, dispatches_clear_cases, retired, version
              FROM division
             WHERE parent_code = :code AND NOT retired
             ORDER BY code
            """;

    private static final String PAGE_BELOW =
            """
            SELECT code, name, parent_code, level, dispatches_clear_cases, retired, version
              FROM division
             WHERE parent_code = :parent AND code > :after AND (:withRetired OR NOT retired)
             ORDER BY code
             LIMIT :limit
            """;

    private static final String WITH_ALL_BELOW =
            """
            WITH RECURSIVE below AS (
                SELECT code, name, parent_code, level, dispatches_clear_cases, retired, version
                  FROM division
                 WHERE code = :code
                 UNION ALL
                SELECT d.code, d.name, d.parent_code, d.level, d.dispatches_clear_cases, d.retired, d.version
                  FROM division d
                  JOIN below b ON d.parent_code = b.code
            )
            SELECT code, name, parent_code, level, dispatches_clear_cases, retired, version
              FROM below
             ORDER BY code
            """;

    private static final String UPDATE_ALL =
            """
            UPDATE division d
               SET name = seen.name,
                   parent_code = NULLIF(seen.parent_code, ''),
                   level = seen.level,
                   dispatches_clear_cases = seen.clear_cases,
                   retired = seen.retired,
                   version = d.version + 1
              FROM unnest(:codes::text[], :names::text[], :parents::text[], :levels::text[], :clearCases::boolean[],
                          :retired::boolean[], :versions::int[])
                   AS seen (code, name, parent_code, level, clear_cases, retired, version)
             WHERE d.code = seen.code AND d.version = seen.version
            """;

    private static final String IS_EMPTY = "SELECT NOT EXISTS (SELECT 1 FROM division) AS is_empty";

    private static final String INSERT_ALL =
            """
            INSERT INTO division (code, name, parent_code, level)
            SELECT code, name, NULLIF(parent_code, ''), level
              FROM unnest(:codes::text[], :names::text[], :parents::text[], :levels::text[])
                   AS new (code, name, parent_code, level)
            """;

    private final DatabaseClient database;

    DivisionRepository(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Division> find(String code) {
        return database.sql(FIND)
                .bind("code", code)
                .map(StoredRow.read(DivisionRepository::division))
                .one();
    }

    public Flux<Division> administrativeFrom(String code) {
        return database.sql(ADMINISTRATIVE_FROM)
                .bind("code", code)
                .map(StoredRow.read(DivisionRepository::division))
                .all();
    }

    public Flux<Division> directlyBelow(String code) {
        return database.sql(DIRECTLY_BELOW)
                .bind("code", code)
                .map(StoredRow.read(DivisionRepository::division))
                .all();
    }

    /** Divisions directly below one, in the order of their codes, from after a code on. */
    public Flux<Division> pageBelow(String parent, String after, boolean withRetired, int limit) {
        return database.sql(PAGE_BELOW)
                .bind("parent", parent)
                .bind("after", after)
                .bind("withRetired", withRetired)
                .bind("limit", limit)
                .map(StoredRow.read(DivisionRepository::division))
                .all();
    }

    @Override
    public Flux<Division> all(String owner) {
        return database.sql(WITH_ALL_BELOW)
                .bind("code", owner)
                .map(StoredRow.read(DivisionRepository::division))
                .all();
    }

    @Override
    public Mono<Division> find(String owner, String code) {
        return find(code);
    }

    @Override
    public Mono<Void> insertAll(String owner, List<Division> divisions) {
        return insertAll(divisions);
    }

    @Override
    public Mono<Long> updateAll(String owner, List<Division> divisions) {
        return database.sql(UPDATE_ALL)
                .bind("codes", ArrayColumns.of(divisions, Division::code))
                .bind("names", ArrayColumns.of(divisions, Division::name))
                .bind("parents", ArrayColumns.of(divisions, Division::parentCode))
                .bind("levels", ArrayColumns.of(divisions, division -> division.level()
                        .code()))
                .bind("clearCases", ArrayColumns.flagsOf(divisions, Division::dispatchesClearCases))
                .bind("retired", ArrayColumns.flagsOf(divisions, Division::retired))
                .bind("versions", ArrayColumns.numbersOf(divisions, Division::version))
                .fetch()
                .rowsUpdated();
    }

    public Mono<Boolean> isEmpty() {
        return database.sql(IS_EMPTY).mapValue(Boolean.class).one();
    }

    /** Parents may stand after their children. */
    public Mono<Void> insertAll(List<Division> divisions) {
        return database.sql(INSERT_ALL)
                .bind("codes", ArrayColumns.of(divisions, Division::code))
                .bind("names", ArrayColumns.of(divisions, Division::name))
                .bind("parents", ArrayColumns.of(divisions, Division::parentCode))
                .bind("levels", ArrayColumns.of(divisions, division -> division.level()
                        .code()))
                .then();
    }

    private static Division division(StoredRow row) {
        return new Division(
                row.text("code"),
                row.text("name"),
                row.textOrNull("parent_code"),
                row.coded("level", DivisionLevel.class),
                row.flag("dispatches_clear_cases"),
                row.flag("retired"),
                row.number("version"));
    }
}
