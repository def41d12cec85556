package hotline.request.views;

import hotline.request.ListKind;
import hotline.request.ViewKind;
import hotline.request.search.SoughtWords;
import hotline.shared.Actor;
import hotline.shared.Cursor;
import hotline.shared.Ids;
import hotline.shared.sql.StoredRow;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes down who looked at which request, and reads it again. */
@Repository
public class ViewLog {

    private static final String VIEWED =
            """
            INSERT INTO request_view (division_code, request_id, viewed_at, id, actor_id, actor_name, kind)
            VALUES (:divisionCode, :requestId, :viewedAt, :id, :actorId, :actorName, :kind)
            """;

    private static final String VIEWS =
            """
            SELECT id, viewed_at, actor_id, actor_name, kind, reason
            FROM request_view
            WHERE division_code = :divisionCode AND request_id = :requestId AND (viewed_at, id) < (:before, :beforeId)
            ORDER BY viewed_at DESC, id DESC
            LIMIT :limit
            """;

    private static final String LISTED =
            """
            INSERT INTO request_list_view (division_code, viewed_at, id, actor_id, actor_name, kind, asked, numbers)
            VALUES (:divisionCode, :viewedAt, :id, :actorId, :actorName, :kind, :asked, :numbers)
            """;

    // whoever asks about a request is told of everybody who saw it in a list, from whichever division, but nothing of
    // the
    // other requests that another division's people saw with it
    private static final String LIST_VIEWS =
            """
            SELECT id, viewed_at, division_code, actor_id, actor_name, kind,
                CASE WHEN NOT division_code = ANY(:divisions) THEN '{}' WHEN words_commitment IS NULL THEN asked
                    ELSE (asked::jsonb || jsonb_build_object('q', (SELECT w.words FROM request_search_words w
                        WHERE w.division_code = request_list_view.division_code AND w.view_id = id)))::text END AS asked,
                words_commitment IS NOT NULL AND NOT EXISTS (SELECT FROM request_search_words w
                    WHERE w.division_code = request_list_view.division_code AND w.view_id = id) AS is_erased,
                CASE WHEN division_code = ANY(:divisions) THEN numbers ELSE ARRAY[CAST(:number AS text)] END AS numbers
            FROM request_list_view
            WHERE (CAST(:number AS text) = ANY(numbers) OR CAST(:number AS text) IS NULL AND division_code = ANY(:divisions))
                AND (CAST(:words AS text) IS NULL OR EXISTS (SELECT FROM request_search_words w
                    WHERE w.division_code = request_list_view.division_code AND w.view_id = id
                        AND w.division_code = ANY(:divisions) AND %s))
                AND actor_id = coalesce(CAST(:actorId AS text), actor_id)
                AND viewed_at >= :from AND (viewed_at, id) < (:before, :beforeId)
            ORDER BY viewed_at DESC, id DESC
            LIMIT :limit
            """
                    .formatted(SoughtWords.FOUND_IN.formatted("w.words"));

    private static final String SEEN_BY =
            """
            SELECT v.id, v.viewed_at, r.number, v.kind, v.reason
            FROM request_view v
                JOIN service_request r ON r.division_code = v.division_code AND r.id = v.request_id
            WHERE v.division_code = ANY(:divisions) AND v.actor_id = :actorId
                AND v.viewed_at >= :from AND (v.viewed_at, v.id) < (:before, :beforeId)
            ORDER BY v.viewed_at DESC, v.id DESC
            LIMIT :limit
            """;

    /**
     * The choice of views of lists.
     *
     * @param divisions of those who looked; where a number is given, of those whose whole list is told
     * @param number only where this request came back
     * @param actorId only this person's
     * @param words only where these stand in what was typed, unless it was erased
     */
    public record ListSelection(
            Set<String> divisions,
            @Nullable String number,
            @Nullable String actorId,
            @Nullable SoughtWords words,
            Instant from) {}

    private final DatabaseClient database;

    public ViewLog(DatabaseClient database) {
        this.database = database;
    }

    /** Logs that somebody looks at a request; what they are to see is given to them only when it is written. */
    public Mono<Void> viewed(Actor actor, String divisionCode, UUID requestId, ViewKind kind, Instant now) {
        return database.sql(VIEWED)
                .bind("divisionCode", divisionCode)
                .bind("requestId", requestId)
                .bind("viewedAt", now)
                .bind("id", Ids.next())
                .bind("actorId", actor.id())
                .bind("actorName", actor.name())
                .bind("kind", kind.code())
                .then();
    }

    /** Logs that somebody looks at a list of requests; what they are to see is given to them only when it is written. */
    public Mono<Void> listed(Actor actor, ListKind kind, String asked, Collection<String> numbers, Instant now) {
        return database.sql(LISTED)
                .bind("divisionCode", actor.divisionCode())
                .bind("viewedAt", now)
                .bind("id", Ids.next())
                .bind("actorId", actor.id())
                .bind("actorName", actor.name())
                .bind("kind", kind.code())
                .bind("asked", asked)
                .bind("numbers", numbers.stream().distinct().toArray(String[]::new))
                .then();
    }

    /** Views of a request behind a place, newest first. */
    public Flux<RequestViewed> views(String divisionCode, UUID requestId, Cursor after, int limit) {
        return database.sql(VIEWS)
                .bind("divisionCode", divisionCode)
                .bind("requestId", requestId)
                .bind("before", after.instant())
                .bind("beforeId", after.id())
                .bind("limit", limit)
                .mapProperties(RequestViewed.class)
                .all();
    }

    /** Views of lists behind a place, newest first. */
    public Flux<ListViewed> listViews(ListSelection selection, Cursor after, int limit) {
        return database.sql(LIST_VIEWS)
                .bind("divisions", selection.divisions.toArray(String[]::new))
                .bind("number", Parameters.in(R2dbcType.VARCHAR, selection.number))
                .bind("actorId", Parameters.in(R2dbcType.VARCHAR, selection.actorId))
                .bind(
                        "words",
                        Parameters.in(R2dbcType.VARCHAR, selection.words == null ? null : selection.words.folded()))
                .bind("blanks", SoughtWords.BLANKS)
                .bind("from", selection.from)
                .bind("before", after.instant())
                .bind("beforeId", after.id())
                .bind("limit", limit)
                .map(StoredRow.read(ViewLog::listViewed))
                .all();
    }

    /** Requests of some divisions that a person looked at, newest first. */
    Flux<SeenRequest> seenBy(Set<String> divisions, String actorId, Instant from, Cursor after, int limit) {
        return database.sql(SEEN_BY)
                .bind("divisions", divisions.toArray(String[]::new))
                .bind("actorId", actorId)
                .bind("from", from)
                .bind("before", after.instant())
                .bind("beforeId", after.id())
                .bind("limit", limit)
                .mapProperties(SeenRequest.class)
                .all();
    }

    private static ListViewed listViewed(StoredRow row) {
        return new ListViewed(
                row.id("id"),
                row.instant("viewed_at"),
                row.text("division_code"),
                row.text("actor_id"),
                row.text("actor_name"),
                row.text("kind"),
                row.text("asked"),
                row.flag("is_erased"),
                row.texts("numbers"));
    }
}
