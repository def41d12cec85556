package hotline.directory.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.directory.ReferenceChange;
import hotline.directory.ReferenceKind;
import hotline.shared.sql.StoredRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code directory_change}; written in the transaction of the change itself. */
@Repository
public final class ChangeLog {

    private static final String INSERT_ALL =
            """
            INSERT INTO directory_change
                   (division_code, id, kind, code, actor_id, actor_name, changed_at, before, after)
            SELECT :division, id, :kind, code, :actorId, :actorName, :changedAt,
                   NULLIF(before, '')::jsonb, NULLIF(after, '')::jsonb
              FROM unnest(:ids::uuid[], :codes::text[], :before::text[], :after::text[])
                   AS new (id, code, before, after)
            """;

    private static final String LATEST =
            """
            SELECT id, division_code, kind, code, actor_id, actor_name, changed_at,
                   before::text AS before, after::text AS after
              FROM directory_change
             WHERE division_code = :division AND id < :beforeId AND (:kind = '' OR kind = :kind)
                   AND (:code = '' OR code = :code)
             ORDER BY id DESC
             LIMIT :limit
            """;

    private final DatabaseClient database;
    private final ObjectMapper json;

    ChangeLog(DatabaseClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Changes of one kind that one person made at one moment in one division. */
    public Mono<Void> insertAll(List<ReferenceChange> changes) {
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        ReferenceChange first = changes.get(0);
        return database.sql(INSERT_ALL)
                .bind("division", first.divisionCode())
                .bind("kind", first.kind().code())
                .bind("actorId", first.actorId())
                .bind("actorName", first.actorName())
                .bind("changedAt", first.changedAt())
                .bind("ids", changes.stream().map(ReferenceChange::id).toArray(UUID[]::new))
                .bind("codes", ArrayColumns.of(changes, ReferenceChange::code))
                .bind("before", ArrayColumns.of(changes, change -> text(change.before())))
                .bind("after", ArrayColumns.of(changes, change -> text(change.after())))
                .then();
    }

    /** The latest changes of a division before one, optionally of one kind or one code only. */
    public Flux<ReferenceChange> latest(String division, UUID beforeId, String kind, String code, int limit) {
        return database.sql(LATEST)
                .bind("division", division)
                .bind("beforeId", beforeId)
                .bind("kind", kind)
                .bind("code", code)
                .bind("limit", limit)
                .map(StoredRow.read(this::change))
                .all();
    }

    private ReferenceChange change(StoredRow row) {
        return new ReferenceChange(
                row.id("id"),
                row.text("division_code"),
                row.coded("kind", ReferenceKind.class),
                row.text("code"),
                row.text("actor_id"),
                row.text("actor_name"),
                row.instant("changed_at"),
                tree(row.textOrNull("before")),
                tree(row.textOrNull("after")));
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("PostgreSQL keeps only valid JSON", unreadable);
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }
}
