package hotline.directory.store;

import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import hotline.shared.sql.StoredRow;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code subject_catalogue} and {@code subject}. */
@Repository
public final class SubjectRepository implements ReferenceRows<Subject> {

    private static final String NEAREST_CATALOGUE =
            """
            WITH RECURSIVE upward AS (
                SELECT code, parent_code, 0 AS distance
                  FROM division
                 WHERE code = :division
                 UNION ALL
                SELECT d.code, d.parent_code, u.distance + 1
                  FROM division d
                  JOIN upward u ON d.code = u.parent_code
            )
            SELECT c.division_code, c.code, c.name
              FROM subject_catalogue c
              JOIN upward u ON u.code = c.division_code
             ORDER BY u.distance
             LIMIT 1
            """;

    private static final String OF_CATALOGUE =
            """
            SELECT code, printed_code, position, name, parent_code, level, remark, retired, version
              FROM subject
             WHERE division_code = :division
             ORDER BY position, code
            """;

    private static final String FIND =
            """
            SELECT code, printed_code, position, name, parent_code, level, remark, retired, version
              FROM subject
             WHERE division_code = :division AND code = :code
            """;

    private static final String UPDATE_ALL =
            """
            UPDATE subject s
               SET printed_code = seen.printed_code,
                   name = seen.name,
                   parent_code = NULLIF(seen.parent_code, ''),
                   level = seen.level,
                   remark = seen.remark,
                   retired = seen.retired,
                   version = s.version + 1
              FROM unnest(:codes::text[], :printed::text[], :names::text[], :parents::text[], :levels::int[],
                          :remarks::text[], :retired::boolean[], :versions::int[])
                   AS seen (code, printed_code, name, parent_code, level, remark, retired, version)
             WHERE s.division_code = :division AND s.code = seen.code AND s.version = seen.version
            """;

    private static final String NAME_CATALOGUE =
            """
            INSERT INTO subject_catalogue (division_code, code, name)
            VALUES (:division, :code, :name)
            ON CONFLICT (division_code) DO UPDATE SET code = excluded.code, name = excluded.name
            """;

    private static final String INSERT_CATALOGUE =
            """
            INSERT INTO subject_catalogue (division_code, code, name)
            VALUES (:division, :code, :name)
            """;

    private static final String INSERT_ALL =
            """
            INSERT INTO subject (division_code, code, printed_code, position, name, parent_code, level, remark)
            SELECT :division, code, printed_code, position, name, NULLIF(parent_code, ''), level, remark
              FROM unnest(:codes::text[], :printed::text[], :positions::int[], :names::text[], :parents::text[],
                          :levels::int[], :remarks::text[])
                   AS new (code, printed_code, position, name, parent_code, level, remark)
            """;

    private final DatabaseClient database;

    SubjectRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The catalogue that holds in a division: its own or the nearest one above. */
    public Mono<SubjectCatalogue> catalogueFor(String divisionCode) {
        return owner(divisionCode).flatMap(this::withSubjects);
    }

    public Mono<Void> insertCatalogue(String divisionCode, String code, String name) {
        return database.sql(INSERT_CATALOGUE)
                .bind("division", divisionCode)
                .bind("code", code)
                .bind("name", name)
                .then();
    }

    /** Gives a division a catalogue of its own, or its catalogue another name. */
    public Mono<Void> nameCatalogue(String divisionCode, String code, String name) {
        return database.sql(NAME_CATALOGUE)
                .bind("division", divisionCode)
                .bind("code", code)
                .bind("name", name)
                .then();
    }

    @Override
    public Flux<Subject> all(String owner) {
        return subjectsOf(owner);
    }

    @Override
    public Mono<Subject> find(String owner, String code) {
        return database.sql(FIND)
                .bind("division", owner)
                .bind("code", code)
                .map(StoredRow.read(SubjectRepository::subject))
                .one();
    }

    @Override
    public Mono<Long> updateAll(String owner, List<Subject> subjects) {
        return database.sql(UPDATE_ALL)
                .bind("division", owner)
                .bind("codes", ArrayColumns.of(subjects, Subject::code))
                .bind("printed", ArrayColumns.of(subjects, Subject::printedCode))
                .bind("names", ArrayColumns.of(subjects, Subject::name))
                .bind("parents", ArrayColumns.of(subjects, Subject::parentCode))
                .bind("levels", ArrayColumns.numbersOf(subjects, Subject::level))
                .bind("remarks", ArrayColumns.of(subjects, Subject::remark))
                .bind("retired", ArrayColumns.flagsOf(subjects, Subject::retired))
                .bind("versions", ArrayColumns.numbersOf(subjects, Subject::version))
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Void> insertAll(String divisionCode, List<Subject> subjects) {
        return database.sql(INSERT_ALL)
                .bind("division", divisionCode)
                .bind("codes", ArrayColumns.of(subjects, Subject::code))
                .bind("printed", ArrayColumns.of(subjects, Subject::printedCode))
                .bind("positions", ArrayColumns.numbersOf(subjects, Subject::position))
                .bind("names", ArrayColumns.of(subjects, Subject::name))
                .bind("parents", ArrayColumns.of(subjects, Subject::parentCode))
                .bind("levels", ArrayColumns.numbersOf(subjects, Subject::level))
                .bind("remarks", ArrayColumns.of(subjects, Subject::remark))
                .then();
    }

    private Mono<Owner> owner(String divisionCode) {
        return database.sql(NEAREST_CATALOGUE)
                .bind("division", divisionCode)
                .map(StoredRow.read(row -> new Owner(row.text("division_code"), row.text("code"), row.text("name"))))
                .one();
    }

    private Mono<SubjectCatalogue> withSubjects(Owner owner) {
        return subjectsOf(owner.divisionCode())
                .collectList()
                .map(subjects -> new SubjectCatalogue(owner.code(), owner.name(), subjects));
    }

    private Flux<Subject> subjectsOf(String divisionCode) {
        return database.sql(OF_CATALOGUE)
                .bind("division", divisionCode)
                .map(StoredRow.read(SubjectRepository::subject))
                .all();
    }

    private static Subject subject(StoredRow row) {
        return new Subject(
                row.text("code"),
                row.text("printed_code"),
                row.number("position"),
                row.text("name"),
                row.textOrNull("parent_code"),
                row.number("level"),
                row.text("remark"),
                row.flag("retired"),
                row.number("version"));
    }

    private record Owner(String divisionCode, String code, String name) {}
}
