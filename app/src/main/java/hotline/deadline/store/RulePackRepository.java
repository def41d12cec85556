package hotline.deadline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.deadline.RulePack;
import hotline.deadline.RulePackChoice;
import hotline.shared.Actor;
import hotline.shared.sql.StoredRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of rule packs and of the divisions' choices among them. */
@Repository
public class RulePackRepository {

    private static final String CHOICES =
            """
            SELECT c.division_code, c.in_force_from, p.document::text AS document
              FROM division_rule_pack c
              JOIN rule_pack p ON p.code = c.code AND p.version = c.version
             WHERE c.division_code IN ('*', :division)
             ORDER BY c.in_force_from, c.division_code
            """;

    /** Instances that start at the same time may both bring the pack. */
    private static final String INSERT_PACK =
            """
            INSERT INTO rule_pack (code, version, document, recorded_at)
            VALUES (:code, :version, :document::jsonb, :recordedAt)
            ON CONFLICT (code, version) DO NOTHING
            """;

    private static final String PUBLISHER =
            """
            SELECT division_code FROM rule_pack
             WHERE code = :code AND version = :version AND division_code IS NOT NULL
            """;

    private static final String PACKS = "SELECT document::text AS document FROM rule_pack ORDER BY code, version";

    private static final String PACK =
            "SELECT document::text AS document FROM rule_pack WHERE code = :code AND version = :version";

    private static final String LATEST =
            """
            SELECT version, (SELECT f.division_code FROM rule_pack f WHERE f.code = :code ORDER BY f.version LIMIT 1)
                AS division_code
              FROM rule_pack
             WHERE code = :code
             ORDER BY version DESC
             LIMIT 1
            """;

    /** Nobody's version is ever written over: a number that is taken is an error. */
    private static final String PUBLISH =
            """
            INSERT INTO rule_pack (code, version, document, recorded_at, division_code, published_by)
            VALUES (:code, :version, :document::jsonb, :now, :division, :actor)
            """;

    private static final String CHOOSE =
            """
            INSERT INTO division_rule_pack (division_code, in_force_from, code, version, chosen_by, chosen_at)
            VALUES (:division, :inForceFrom, :code, :version, :actor, :now)
            """;

    private static final String CHOOSE_IF_NOBODY_HAS =
            """
            INSERT INTO division_rule_pack (division_code, in_force_from, code, version)
            SELECT '*', :inForceFrom, :code, :version
             WHERE NOT EXISTS (SELECT 1 FROM division_rule_pack WHERE division_code = '*')
            ON CONFLICT (division_code, in_force_from) DO NOTHING
            """;

    /**
     * The latest version of a code.
     *
     * @param divisionCode whose draft its first version was; absent for what came with the program
     */
    public record Latest(int version, @Nullable String divisionCode) {}

    private final DatabaseClient database;
    private final ObjectMapper json;

    RulePackRepository(DatabaseClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Finds the packs that a division has chosen and those that hold for all divisions, the earliest first. */
    @Cacheable(cacheNames = "rule-pack-choices", sync = true)
    public Mono<List<RulePackChoice>> choices(String divisionCode) {
        return database.sql(CHOICES)
                .bind("division", divisionCode)
                .map(StoredRow.read(this::choice))
                .all()
                .collectList();
    }

    /** Keeps a version of a pack unless it is there. */
    public Mono<Void> insert(RulePack pack, Instant recordedAt) {
        return database.sql(INSERT_PACK)
                .bind("code", pack.code())
                .bind("version", pack.version())
                .bind("document", json.valueToTree(pack).toString())
                .bind("recordedAt", recordedAt)
                .then();
    }

    /** The division whose draft a version was; empty for what came with the program. */
    public Mono<String> publisher(RulePack pack) {
        return database.sql(PUBLISHER)
                .bind("code", pack.code())
                .bind("version", pack.version())
                .mapValue(String.class)
                .one();
    }

    /** Every version of every pack that there is. */
    public Flux<RulePack> packs() {
        return database.sql(PACKS)
                .map(StoredRow.read(row -> pack(row.text("document"))))
                .all();
    }

    /** One version of a pack, which never changes; empty if there is none. */
    @Cacheable(cacheNames = "rule-pack-version", sync = true)
    public Mono<RulePack> find(String code, int version) {
        return database.sql(PACK)
                .bind("code", code)
                .bind("version", version)
                .map(StoredRow.read(row -> pack(row.text("document"))))
                .one();
    }

    /** The latest version of a code; empty while there is none. */
    public Mono<Latest> latest(String code) {
        return database.sql(LATEST)
                .bind("code", code)
                .map(StoredRow.read(row -> new Latest(row.number("version"), row.textOrNull("division_code"))))
                .one();
    }

    /** Adds a version that somebody of a division wrote. */
    public Mono<Void> publish(RulePack pack, String divisionCode, Actor actor, Instant now) {
        return database.sql(PUBLISH)
                .bind("code", pack.code())
                .bind("version", pack.version())
                .bind("document", json.valueToTree(pack).toString())
                .bind("now", now)
                .bind("division", divisionCode)
                .bind("actor", actor.id())
                .then();
    }

    /** Lets a division go by a pack from an instant on. */
    @CacheEvict(cacheNames = "rule-pack-choices", allEntries = true)
    public Mono<Void> choose(RulePackChoice choice, Actor actor, Instant now) {
        return database.sql(CHOOSE)
                .bind("division", choice.divisionCode())
                .bind("inForceFrom", choice.inForceFrom())
                .bind("code", choice.pack().code())
                .bind("version", choice.pack().version())
                .bind("actor", actor.id())
                .bind("now", now)
                .then();
    }

    /** Makes a pack the common one where there is none yet. */
    public Mono<Void> chooseIfNobodyHas(RulePack pack, Instant inForceFrom) {
        return database.sql(CHOOSE_IF_NOBODY_HAS)
                .bind("inForceFrom", inForceFrom)
                .bind("code", pack.code())
                .bind("version", pack.version())
                .then();
    }

    private RulePackChoice choice(StoredRow row) {
        return new RulePackChoice(row.text("division_code"), row.instant("in_force_from"), pack(row.text("document")));
    }

    private RulePack pack(String document) {
        try {
            return json.readValue(document, RulePack.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a rule pack is stored that nobody can read", broken);
        }
    }
}
