package hotline.intake.imports.store;

import hotline.intake.imports.DeclaredRate;
import hotline.shared.sql.StoredRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what old systems declared. */
@Repository
public class DeclaredRepository {

    private static final String COUNTS =
            """
            count(*) FILTER (WHERE declared_verdict = 'on-time') AS on_time,
            count(*) FILTER (WHERE declared_verdict = 'late') AS late,
            count(*) FILTER (WHERE declared_verdict = 'unknown') AS unknown,
            count(*) FILTER (WHERE declared_verdict IS NULL) AS unflagged
            FROM imported_row WHERE division_code = :divisionCode AND source = :source
            """;

    private static final String TOTAL =
            "SELECT CAST(NULL AS text) AS key, CAST(NULL AS text) AS label, CAST(NULL AS integer) AS spellings, "
                    + COUNTS;

    private static final String GROUPS =
            """
            SELECT coalesce(attributes ->> :by, '') AS key,
                mode() WITHIN GROUP (ORDER BY labels ->> :by) AS label,
                CAST(nullif(count(DISTINCT labels ->> :by), 0) AS integer) AS spellings,
            """
                    + COUNTS
                    + " GROUP BY 1 ORDER BY count(*) DESC, 1";

    private final DatabaseClient database;

    public DeclaredRepository(DatabaseClient database) {
        this.database = database;
    }

    public Mono<DeclaredRate> total(String divisionCode, String source) {
        return database.sql(TOTAL)
                .bind("divisionCode", divisionCode)
                .bind("source", source)
                .map(StoredRow.read(DeclaredRepository::rate))
                .one();
    }

    /** One row for each word of the old system, the blank one included. */
    public Flux<DeclaredRate> groups(String divisionCode, String source, String by) {
        return database.sql(GROUPS)
                .bind("by", by)
                .bind("divisionCode", divisionCode)
                .bind("source", source)
                .map(StoredRow.read(DeclaredRepository::rate))
                .all();
    }

    private static DeclaredRate rate(StoredRow row) {
        return new DeclaredRate(
                row.textOrNull("key"),
                row.textOrNull("label"),
                row.valueOrNull("spellings", Integer.class),
                row.count("on_time"),
                row.count("late"),
                row.count("unknown"),
                row.count("unflagged"));
    }
}
