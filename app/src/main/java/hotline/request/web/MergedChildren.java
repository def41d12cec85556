package hotline.request.web;

import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads the requests that became part of another one; each that is shown is logged by the statement that reads. */
@Repository
class MergedChildren {

    /** More are seldom shown than called about one matter in a day; the list says that it goes on. */
    public static final int MOST = 100;

    private static final String VIEW_CHILDREN =
            """
            WITH children AS MATERIALIZED (
                SELECT r.division_code, r.id, r.number, r.received_at, r.is_secret
                FROM service_request r
                WHERE r.division_code = :divisionCode AND r.merged_into = :parent
                ORDER BY r.received_at, r.id
                LIMIT :limit),
            viewed AS (
                INSERT INTO request_view (division_code, request_id, viewed_at, id, actor_id, actor_name, kind, reason)
                SELECT division_code, id, :viewedAt, gen_random_uuid(), :actorId, :actorName, 'view', 'with-parent'
                FROM children)
            SELECT r.number, r.received_at, r.is_secret, t.title, c.request_id IS NULL AS is_caller_erased,
                coalesce(c.is_anonymous, true) AS is_anonymous, coalesce(c.wishes_secrecy, false) AS wishes_secrecy,
                coalesce(c.wishes_call_back, false) AS wishes_call_back, c.name_mask, c.phone_mask
            FROM children r
                LEFT JOIN request_text t ON t.division_code = r.division_code AND t.request_id = r.id
                LEFT JOIN request_caller c ON c.division_code = r.division_code AND c.request_id = r.id
            ORDER BY r.received_at, r.number
            """;

    /**
     * A request that became part of another one, with its masked caller.
     *
     * @param title absent where the citizen's words have been erased
     */
    public record Child(
            String number,
            Instant receivedAt,
            boolean isSecret,
            @Nullable String title,
            boolean isCallerErased,
            boolean isAnonymous,
            boolean wishesSecrecy,
            boolean wishesCallBack,
            @Nullable String nameMask,
            @Nullable String phoneMask) {}

    private final DatabaseClient database;

    MergedChildren(DatabaseClient database) {
        this.database = database;
    }

    /** The first {@link #MOST} that became part of a request, the earliest received first, and one more if there are more. */
    public Flux<Child> view(Actor actor, ServiceRequest parent, Instant now) {
        return database.sql(VIEW_CHILDREN)
                .bind("divisionCode", parent.divisionCode())
                .bind("parent", parent.number().value())
                .bind("limit", MOST + 1)
                .bind("viewedAt", now)
                .bind("actorId", actor.id())
                .bind("actorName", actor.name())
                .mapProperties(Child.class)
                .all();
    }
}
