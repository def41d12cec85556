package hotline.request.settings;

import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.Nature;
import hotline.shared.Actor;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.shared.sql.StoredRow;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How divisions and departments want requests handled. */
@Repository
public class HandlingSettingsRepository {

    private static final String FIND =
            """
            SELECT d.review_mode, d.sample_percent, d.reviewed_natures, d.due_soon_shares, d.version,
                coalesce((SELECT p.is_signature_required FROM department_handling p
                    WHERE p.division_code = :departmentDivision AND p.department_code = :department), false)
                    AS is_signature_required
            FROM (VALUES (1)) AS one (row)
                LEFT JOIN division_handling d ON d.division_code = :division
            """;

    private static final String SET_DIVISION =
            """
            INSERT INTO division_handling AS d (division_code, review_mode, sample_percent, reviewed_natures,
                due_soon_shares, version, changed_by, changed_at)
            VALUES (:division, :mode, :percent, :natures, :shares, 1, :actor, :now)
            ON CONFLICT (division_code) DO UPDATE SET review_mode = EXCLUDED.review_mode,
                sample_percent = EXCLUDED.sample_percent, reviewed_natures = EXCLUDED.reviewed_natures,
                due_soon_shares = EXCLUDED.due_soon_shares, version = d.version + 1,
                changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at
            """;

    /** A first version, or the one after the version that was seen. */
    private static final String CHANGE_DIVISION =
            """
            INSERT INTO division_handling AS d (division_code, review_mode, sample_percent, reviewed_natures,
                due_soon_shares, version, changed_by, changed_at)
            SELECT :division, :mode, :percent, :natures, :shares, 1, :actor, :now
            WHERE :seen = 0 OR EXISTS (SELECT 1 FROM division_handling o WHERE o.division_code = :division)
            ON CONFLICT (division_code) DO UPDATE SET review_mode = EXCLUDED.review_mode,
                sample_percent = EXCLUDED.sample_percent, reviewed_natures = EXCLUDED.reviewed_natures,
                due_soon_shares = EXCLUDED.due_soon_shares, version = d.version + 1,
                changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at
            WHERE d.version = :seen
            """;

    private static final String DIVISION_CHANGE =
            """
            SELECT version, changed_by, changed_at FROM division_handling
            WHERE division_code = :division
            """;

    private static final String DEPARTMENT_CHANGE =
            """
            SELECT version, changed_by, changed_at FROM department_handling
            WHERE division_code = :division AND department_code = :department
            """;

    private static final String SIGNING =
            """
            SELECT department_code FROM department_handling
            WHERE division_code = :division AND is_signature_required
            """;

    private static final String SET_DEPARTMENT =
            """
            INSERT INTO department_handling AS d
                (division_code, department_code, is_signature_required, version, changed_by, changed_at)
            VALUES (:division, :department, :isRequired, 1, :actor, :now)
            ON CONFLICT (division_code, department_code) DO UPDATE SET
                is_signature_required = EXCLUDED.is_signature_required, version = d.version + 1,
                changed_by = EXCLUDED.changed_by, changed_at = EXCLUDED.changed_at
            """;

    /** The last change of settings: by whom, as an id, and when; version 0 where there was none. */
    public record LastChange(int version, @Nullable String changedBy, @Nullable Instant changedAt) {

        static final LastChange NONE = new LastChange(0, null, null);
    }

    private final DatabaseClient database;

    public HandlingSettingsRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The settings of a division, with those of a department where one is named. */
    @Cacheable(cacheNames = "handling-settings", sync = true)
    public Mono<HandlingSettings> of(
            String divisionCode, @Nullable String departmentDivision, @Nullable String departmentCode) {
        return database.sql(FIND)
                .bind("division", divisionCode)
                .bind("departmentDivision", Parameters.in(R2dbcType.VARCHAR, departmentDivision))
                .bind("department", Parameters.in(R2dbcType.VARCHAR, departmentCode))
                .map(StoredRow.read(HandlingSettingsRepository::settings))
                .one();
    }

    /** Sets how a division has replies reviewed and deadlines watched. */
    @CacheEvict(cacheNames = "handling-settings", allEntries = true)
    public Mono<Void> set(String divisionCode, HandlingSettings settings, Actor actor, Instant now) {
        return bound(database.sql(SET_DIVISION), divisionCode, settings, actor, now)
                .then();
    }

    /**
     * Changes what somebody saw of it before.
     *
     * @param seen the version that was seen, 0 if there was none
     * @return whether that was still the version
     */
    @CacheEvict(cacheNames = "handling-settings", allEntries = true)
    public Mono<Boolean> change(String divisionCode, int seen, HandlingSettings settings, Actor actor, Instant now) {
        return bound(database.sql(CHANGE_DIVISION), divisionCode, settings, actor, now)
                .bind("seen", seen)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** Who changed a division's settings last. */
    public Mono<LastChange> lastChange(String divisionCode) {
        return database.sql(DIVISION_CHANGE)
                .bind("division", divisionCode)
                .mapProperties(LastChange.class)
                .one()
                .defaultIfEmpty(LastChange.NONE);
    }

    /** Who changed a department's settings last. */
    public Mono<LastChange> lastChange(DepartmentKey department) {
        return database.sql(DEPARTMENT_CHANGE)
                .bind("division", department.divisionCode())
                .bind("department", department.code())
                .mapProperties(LastChange.class)
                .one()
                .defaultIfEmpty(LastChange.NONE);
    }

    /** Codes of the departments of a division whose heads sign. */
    public Mono<Set<String>> signing(String divisionCode) {
        return database.sql(SIGNING)
                .bind("division", divisionCode)
                .map(StoredRow.read(row -> row.text("department_code")))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static GenericExecuteSpec bound(
            GenericExecuteSpec statement, String divisionCode, HandlingSettings settings, Actor actor, Instant now) {
        return statement
                .bind("division", divisionCode)
                .bind("mode", settings.reviewMode().code())
                .bind("percent", settings.samplePercent())
                .bind(
                        "natures",
                        settings.reviewedNatures().stream()
                                .map(Nature::code)
                                .sorted()
                                .toArray(String[]::new))
                .bind("shares", settings.dueSoonShares().toArray(Integer[]::new))
                .bind("actor", actor.id())
                .bind("now", now);
    }

    /** Sets whether a department's head signs its replies. */
    @CacheEvict(cacheNames = "handling-settings", allEntries = true)
    public Mono<Void> setSignature(
            String divisionCode, String departmentCode, boolean isRequired, Actor actor, Instant now) {
        return database.sql(SET_DEPARTMENT)
                .bind("division", divisionCode)
                .bind("department", departmentCode)
                .bind("isRequired", isRequired)
                .bind("actor", actor.id())
                .bind("now", now)
                .then();
    }

    private static HandlingSettings settings(StoredRow row) {
        boolean isSignatureRequired = row.flag("is_signature_required");
        String mode = row.textOrNull("review_mode");
        HandlingSettings usual = HandlingSettings.USUAL;
        return mode == null
                ? new HandlingSettings(
                        usual.reviewMode(),
                        usual.samplePercent(),
                        usual.reviewedNatures(),
                        usual.dueSoonShares(),
                        isSignatureRequired)
                : new HandlingSettings(
                        Coded.of(ReviewMode.class, mode),
                        row.number("sample_percent"),
                        natures(row.value("reviewed_natures", String[].class)),
                        List.of(row.value("due_soon_shares", Integer[].class)),
                        isSignatureRequired);
    }

    private static Set<Nature> natures(String[] codes) {
        return Arrays.stream(codes).map(Nature::of).collect(Collectors.toUnmodifiableSet());
    }
}
