package hotline.directory.store;

import hotline.directory.DispatchRule;
import hotline.shared.DepartmentKey;
import hotline.shared.sql.StoredRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code dispatch_catalogue} and {@code dispatch_rule}; a version is written once and never changed. */
@Repository
public final class DispatchCatalogueRepository {

    private static final String VERSION_IN_FORCE =
            """
            SELECT division_code, version, in_force_from, remark, recorded_by, recorded_at
              FROM dispatch_catalogue
             WHERE division_code = :division AND in_force_from <= :at
             ORDER BY in_force_from DESC, version DESC
             LIMIT 1
            """;

    private static final String RULES_TO_FOLLOW =
            """
            SELECT r.division_code, r.subject_code, r.township_code, r.lead_code, r.barred_from_townships,
                   ARRAY(SELECT s.code
                           FROM unnest(r.supporting_codes) WITH ORDINALITY AS chosen (code, place)
                           JOIN department s ON s.division_code = r.division_code AND s.code = chosen.code
                          WHERE NOT s.retired
                          ORDER BY chosen.place) AS supporting_codes
              FROM dispatch_rule r
              JOIN department lead ON lead.division_code = r.division_code AND lead.code = r.lead_code
             WHERE r.division_code = :division AND r.version = :version AND NOT lead.retired
             ORDER BY r.subject_code, r.township_code
            """;

    private static final String RULES =
            """
            SELECT division_code, subject_code, township_code, lead_code, supporting_codes, barred_from_townships
              FROM dispatch_rule
             WHERE division_code = :division AND version = :version
             ORDER BY subject_code, township_code
            """;

    private static final String VERSIONS =
            """
            SELECT division_code, version, in_force_from, remark, recorded_by, recorded_at
              FROM dispatch_catalogue
             WHERE division_code = :division
             ORDER BY version DESC
            """;

    private static final String LATEST_VERSION =
            """
            SELECT coalesce(max(version), 0) AS version
              FROM dispatch_catalogue
             WHERE division_code = :division
            """;

    private static final String INSERT_VERSION =
            """
            INSERT INTO dispatch_catalogue
                   (division_code, version, in_force_from, remark, recorded_by, recorded_at)
            VALUES (:division, :version, :inForceFrom, :remark, :recordedBy, :recordedAt)
            """;

    private static final String INSERT_RULES =
            """
            INSERT INTO dispatch_rule
                   (division_code, version, subject_code, township_code, lead_code, supporting_codes,
                    barred_from_townships)
            SELECT :division, :version, subject_code, township_code, lead_code,
                   string_to_array(supporting_codes, chr(10)), barred_from_townships
              FROM unnest(:subjects::text[], :townships::text[], :leads::text[], :supporting::text[],
                          :barred::boolean[])
                   AS new (subject_code, township_code, lead_code, supporting_codes, barred_from_townships)
            """;

    private final DatabaseClient database;

    DispatchCatalogueRepository(DatabaseClient database) {
        this.database = database;
    }

    public Mono<Version> versionInForce(String divisionCode, Instant at) {
        return database.sql(VERSION_IN_FORCE)
                .bind("division", divisionCode)
                .bind("at", at)
                .map(StoredRow.read(DispatchCatalogueRepository::version))
                .one();
    }

    /** The rules of a version whose lead can be chosen, with those supporting departments that can. */
    public Flux<DispatchRule> rulesToFollow(String divisionCode, int version) {
        return database.sql(RULES_TO_FOLLOW)
                .bind("division", divisionCode)
                .bind("version", version)
                .map(StoredRow.read(DispatchCatalogueRepository::rule))
                .all();
    }

    /** All rules of a version, as they were written. */
    public Flux<DispatchRule> rules(String divisionCode, int version) {
        return database.sql(RULES)
                .bind("division", divisionCode)
                .bind("version", version)
                .map(StoredRow.read(DispatchCatalogueRepository::rule))
                .all();
    }

    /** All versions, the latest first. */
    public Flux<Version> versions(String divisionCode) {
        return database.sql(VERSIONS)
                .bind("division", divisionCode)
                .map(StoredRow.read(DispatchCatalogueRepository::version))
                .all();
    }

    /** The number of the latest version, in force or not; 0 if there is none. */
    public Mono<Integer> latestVersion(String divisionCode) {
        return database.sql(LATEST_VERSION)
                .bind("division", divisionCode)
                .mapValue(Integer.class)
                .one();
    }

    public Mono<Void> insert(Version version, List<DispatchRule> rules) {
        return database.sql(INSERT_VERSION)
                .bind("division", version.divisionCode())
                .bind("version", version.version())
                .bind("inForceFrom", version.inForceFrom())
                .bind("remark", version.remark())
                .bind("recordedBy", version.recordedBy())
                .bind("recordedAt", version.recordedAt())
                .then()
                .then(insertRules(version, rules));
    }

    private Mono<Void> insertRules(Version version, List<DispatchRule> rules) {
        return database.sql(INSERT_RULES)
                .bind("division", version.divisionCode())
                .bind("version", version.version())
                .bind("subjects", ArrayColumns.of(rules, DispatchRule::subjectCode))
                .bind("townships", ArrayColumns.of(rules, DispatchRule::townshipCode))
                .bind("leads", ArrayColumns.of(rules, rule -> rule.lead().code()))
                .bind("supporting", ArrayColumns.of(rules, DispatchCatalogueRepository::supportingCodes))
                .bind("barred", ArrayColumns.flagsOf(rules, DispatchRule::barredFromTownships))
                .then();
    }

    private static String supportingCodes(DispatchRule rule) {
        return ArrayColumns.list(
                rule.supporting().stream().map(DepartmentKey::code).toList());
    }

    private static Version version(StoredRow row) {
        return new Version(
                row.text("division_code"),
                row.number("version"),
                row.instant("in_force_from"),
                row.text("remark"),
                row.text("recorded_by"),
                row.instant("recorded_at"));
    }

    private static DispatchRule rule(StoredRow row) {
        String division = row.text("division_code");
        String township = row.text("township_code");
        return new DispatchRule(
                row.text("subject_code"),
                township.isEmpty() ? null : township,
                new DepartmentKey(division, row.text("lead_code")),
                Arrays.stream(row.value("supporting_codes", String[].class))
                        .map(code -> new DepartmentKey(division, code))
                        .toList(),
                row.flag("barred_from_townships"));
    }

    /** One version without its rules. */
    @Schema(name = "DispatchCatalogueVersion")
    public record Version(
            String divisionCode,
            int version,
            Instant inForceFrom,
            String remark,
            String recordedBy,
            Instant recordedAt) {}
}
