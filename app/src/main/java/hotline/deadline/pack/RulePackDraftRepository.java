package hotline.deadline.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.shared.sql.StoredRow;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of drafts. */
@Repository
class RulePackDraftRepository {

    private static final String FIND =
            """
            SELECT id, division_code, code, next_version, version, document::text AS document, changed_by,
                changed_by_name, changed_at
              FROM rule_pack_draft
             WHERE id = :id
            """;

    private static final String OF_DIVISION =
            """
            SELECT id, division_code, code, next_version, version, document::text AS document, changed_by,
                changed_by_name, changed_at
              FROM rule_pack_draft
             WHERE division_code = :division
             ORDER BY changed_at DESC, id
            """;

    private static final String COUNT = "SELECT count(*) FROM rule_pack_draft WHERE division_code = :division";

    private static final String INSERT =
            """
            INSERT INTO rule_pack_draft
                (id, division_code, code, next_version, version, document, changed_by, changed_by_name, changed_at)
            VALUES (:id, :division, :code, :nextVersion, :version, :document::jsonb, :changedBy, :changedByName, :changedAt)
            """;

    private static final String UPDATE =
            """
            UPDATE rule_pack_draft
               SET next_version = :nextVersion, version = :version, document = :document::jsonb, changed_by = :changedBy,
                   changed_by_name = :changedByName, changed_at = :changedAt
             WHERE id = :id AND version = :version - 1
            """;

    private static final String REMOVE = "DELETE FROM rule_pack_draft WHERE id = :id AND version = :seen";

    private final DatabaseClient database;
    private final ObjectMapper json;

    RulePackDraftRepository(DatabaseClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<RulePackDraft> find(UUID id) {
        return database.sql(FIND)
                .bind("id", id)
                .map(StoredRow.read(this::draft))
                .one();
    }

    Flux<RulePackDraft> ofDivision(String divisionCode) {
        return database.sql(OF_DIVISION)
                .bind("division", divisionCode)
                .map(StoredRow.read(this::draft))
                .all();
    }

    Mono<Long> count(String divisionCode) {
        return database.sql(COUNT)
                .bind("division", divisionCode)
                .mapValue(Long.class)
                .one();
    }

    Mono<Void> insert(RulePackDraft draft) {
        return bound(INSERT, draft)
                .bind("division", draft.divisionCode())
                .bind("code", draft.code())
                .then();
    }

    /** Writes the draft's next version, and tells whether it still was at the version before. */
    Mono<Boolean> update(RulePackDraft draft) {
        return bound(UPDATE, draft).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    /** Removes the draft, and tells whether it still was at the version that somebody saw. */
    Mono<Boolean> remove(UUID id, int seen) {
        return database.sql(REMOVE)
                .bind("id", id)
                .bind("seen", seen)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private DatabaseClient.GenericExecuteSpec bound(String statement, RulePackDraft draft) {
        return database.sql(statement)
                .bind("id", draft.id())
                .bind("nextVersion", draft.nextVersion())
                .bind("version", draft.version())
                .bind("document", json.valueToTree(draft.document()).toString())
                .bind("changedBy", draft.changedBy())
                .bind("changedByName", draft.changedByName())
                .bind("changedAt", draft.changedAt());
    }

    private RulePackDraft draft(StoredRow row) {
        return new RulePackDraft(
                row.id("id"),
                row.text("division_code"),
                row.text("code"),
                row.number("next_version"),
                row.number("version"),
                document(row.text("document")),
                row.text("changed_by"),
                row.text("changed_by_name"),
                row.instant("changed_at"));
    }

    private RulePackDocument document(String text) {
        try {
            return json.readValue(text, RulePackDocument.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a draft is stored that nobody can read", broken);
        }
    }
}
