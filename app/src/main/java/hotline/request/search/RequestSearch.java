package hotline.request.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.deadline.Step;
import hotline.request.EventChain;
import hotline.request.Nature;
import hotline.request.RequestFilter;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.RequestSummary;
import hotline.request.Urgency;
import hotline.request.store.Rows;
import hotline.shared.Actor;
import hotline.shared.Cursor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.sql.StoredRow;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Lists of requests, by due time or by the time they were received, read part by part with a cursor. That a part was shown
 * is logged by the statement that reads it.
 */
@Repository
public class RequestSearch {

    private static final Logger LOG = LoggerFactory.getLogger(RequestSearch.class);

    // one line more than is shown tells whether the list goes on; it is not logged
    private static final String FIND =
            """
            WITH found AS MATERIALIZED (
                SELECT r.id, r.number, r.version, r.status, r.nature, r.urgency, r.subject_code, t.title,
                    t.request_id IS NULL AS is_erased, r.is_secret, r.lead_division_code, r.lead_department_code,
                    r.received_at, r.due_at, r.is_due_provisional, r.completed_at, r.repeat_calls, r.next_due_at,
                    r.next_step
                FROM service_request r
                    LEFT JOIN request_text t ON t.division_code = r.division_code AND t.request_id = r.id
                WHERE %1$s
                ORDER BY %2$s
                LIMIT :limit + 1),
            viewed AS (
                INSERT INTO request_list_view
                    (division_code, viewed_at, id, actor_id, actor_name, kind, asked, words_commitment, numbers)
                SELECT :viewerDivision, :viewedAt, :viewId, :actorId, :actorName, :kind, :asked, CAST(:commitment AS text),
                    coalesce((SELECT array_agg(shown.number) FROM (SELECT r.number FROM found r ORDER BY %2$s LIMIT :limit) AS shown), '{}')),
            typed AS (
                INSERT INTO request_search_words (division_code, view_id, words, salt)
                SELECT :viewerDivision, :viewId, CAST(:typed AS text), :salt WHERE CAST(:typed AS text) IS NOT NULL)
            SELECT id, number, version, status, nature, urgency, subject_code, title, is_erased, is_secret,
                lead_division_code, lead_department_code, received_at, due_at, is_due_provisional, completed_at,
                repeat_calls, next_due_at, next_step
            FROM found r ORDER BY %2$s
            """;

    // words are compared one by one, so that many requests are looked at and no more, however many there are
    private static final String FIND_WORDS =
            """
            WITH looked AS MATERIALIZED (
                SELECT r.division_code, r.id, r.number, r.version, r.status, r.nature, r.urgency, r.subject_code,
                    r.is_secret, r.lead_division_code, r.lead_department_code, r.received_at, r.due_at,
                    r.is_due_provisional, r.completed_at, r.repeat_calls, r.clock_stopped_at,
                    r.next_due_at, r.next_step
                FROM %5$s LATERAL (
                    SELECT r.division_code, r.id, r.number, r.version, r.status, r.nature, r.urgency, r.subject_code,
                        r.is_secret, r.lead_division_code, r.lead_department_code, r.received_at, r.due_at,
                        r.is_due_provisional, r.completed_at, r.repeat_calls, r.clock_stopped_at,
                        r.next_due_at, r.next_step
                    FROM service_request r
                    WHERE %1$s
                    ORDER BY %2$s
                    LIMIT :atOnce) AS r
                ORDER BY %2$s
                LIMIT :atOnce),
            found AS MATERIALIZED (
                SELECT r.id, r.number, r.version, r.status, r.nature, r.urgency, r.subject_code, t.title,
                    t.request_id IS NULL AS is_erased, r.is_secret, r.lead_division_code, r.lead_department_code,
                    r.received_at, r.due_at, r.is_due_provisional, r.completed_at, r.repeat_calls, r.next_due_at,
                    r.next_step
                FROM looked r
                    LEFT JOIN request_text t ON t.division_code = r.division_code AND t.request_id = r.id
                WHERE %3$s
                ORDER BY %2$s
                LIMIT :limit + 1),
            viewed AS (
                INSERT INTO request_list_view
                    (division_code, viewed_at, id, actor_id, actor_name, kind, asked, words_commitment, numbers)
                SELECT :viewerDivision, :viewedAt, :viewId, :actorId, :actorName, :kind, :asked, CAST(:commitment AS text),
                    coalesce((SELECT array_agg(shown.number) FROM (SELECT r.number FROM found r ORDER BY %2$s LIMIT :limit) AS shown), '{}')),
            typed AS (
                INSERT INTO request_search_words (division_code, view_id, words, salt)
                SELECT :viewerDivision, :viewId, CAST(:typed AS text), :salt WHERE CAST(:typed AS text) IS NOT NULL),
            last AS (
                SELECT r.id AS last_id, r.%4$s AS last_instant FROM looked r ORDER BY %2$s OFFSET :atOnce - 1 LIMIT 1)
            SELECT r.id, r.number, r.version, r.status, r.nature, r.urgency, r.subject_code, r.title, r.is_erased,
                r.is_secret, r.lead_division_code, r.lead_department_code, r.received_at, r.due_at,
                r.is_due_provisional, r.completed_at, r.repeat_calls, r.next_due_at, r.next_step, last.last_id, last.last_instant
            FROM (VALUES (1)) AS always (one) LEFT JOIN last ON true LEFT JOIN found r ON true
            ORDER BY %2$s
            """;

    /** A line of the answer: one that was found, or none; and the last that was looked at, if there are more. */
    private record Line(@Nullable Found found, @Nullable Cursor last) {}

    /**
     * A part of a list.
     *
     * @param isSearch whether words were looked for
     * @param lookedAt where the search goes on; absent where everything was looked at
     */
    public record Slice(List<Found> lines, boolean isSearch, @Nullable Cursor lookedAt) {}

    /** A line with the place where the list goes on after it; without a summary where the row cannot be read. */
    public record Found(@Nullable RequestSummary summary, Cursor cursor) {}

    private static final Pattern MANY_DIGITS = Pattern.compile("\\p{Nd}(?:[\\s-]?\\p{Nd}){6,}");

    private static final int LOOKED_AT_ONCE = 20_000;

    private final DatabaseClient database;
    private final int atOnce;

    @Autowired
    RequestSearch(DatabaseClient database) {
        this(database, LOOKED_AT_ONCE);
    }

    /** Looks for words among so many requests at once. */
    public RequestSearch(DatabaseClient database, int atOnce) {
        this.database = database;
        this.atOnce = atOnce;
    }

    /**
     * The next lines of a list, and one more if it goes on.
     *
     * @param divisions only requests of these; empty where the department alone decides
     */
    public Mono<Slice> find(
            Actor actor,
            Set<String> divisions,
            RequestFilter filter,
            RequestOrder order,
            @Nullable Cursor after,
            int limit,
            Instant now) {
        SearchConditions conditions = new SearchConditions(divisions, filter, order);
        if (after != null) {
            conditions.after(after);
        }
        String words = filter.text() == null ? null : withoutPhones(filter.text());
        String salt = EventChain.salt();
        String sorting = order == RequestOrder.DUE ? "r.next_due_at, r.id" : "r.received_at DESC, r.id DESC";
        String instant = order == RequestOrder.DUE ? "next_due_at" : "received_at";
        GenericExecuteSpec statement = conditions.isForWords()
                ? database.sql(FIND_WORDS.formatted(
                                conditions.looked(), sorting, conditions.matched(), instant, conditions.eachDivision()))
                        .bind("atOnce", atOnce)
                : database.sql(FIND.formatted(conditions.sql(), sorting));
        GenericExecuteSpec asked = statement
                .bindValues(conditions.values())
                .bind("limit", limit)
                .bind("viewerDivision", actor.divisionCode())
                .bind("viewedAt", now)
                .bind("viewId", Ids.next())
                .bind("actorId", actor.id())
                .bind("actorName", actor.name())
                .bind("kind", filter.text() == null ? "list" : "search")
                .bind("asked", asked(filter, order, after != null))
                .bind("typed", Parameters.in(R2dbcType.VARCHAR, words))
                .bind("salt", salt)
                .bind("commitment", Parameters.in(R2dbcType.VARCHAR, SearchWords.commitment(salt, words)));
        return conditions.isForWords()
                ? asked.map(StoredRow.read(row -> line(row, order)))
                        .all()
                        .collectList()
                        .map(RequestSearch::part)
                : asked.map(StoredRow.read(row -> found(row, order)))
                        .all()
                        .collectList()
                        .map(found -> new Slice(found, false, null));
    }

    private static Line line(StoredRow row, RequestOrder order) {
        UUID last = row.valueOrNull("last_id", UUID.class);
        return new Line(
                row.valueOrNull("id", UUID.class) == null ? null : found(row, order),
                last == null ? null : new Cursor(list(order), row.instantOrNull("last_instant"), last));
    }

    private static Slice part(List<Line> lines) {
        return new Slice(
                lines.stream().map(Line::found).filter(Objects::nonNull).toList(),
                true,
                lines.get(0).last());
    }

    private static String asked(RequestFilter filter, RequestOrder order, boolean isContinued) {
        ObjectNode asked = Rows.JSON.createObjectNode();
        filter.statuses().stream().map(RequestStatus::code).sorted().forEach(asked.withArray("status")::add);
        if (filter.department() != null) {
            asked.put(
                    "department",
                    filter.department().divisionCode() + ":"
                            + filter.department().code());
        }
        switch (filter.part()) {
            case SUPPORTING -> asked.put("supported", true);
            case TAKEN -> asked.put("taken", true);
            case LEAD -> {}
        }
        if (filter.mark() != null) {
            asked.put("mark", filter.mark().name());
        }
        if (filter.dueBefore() != null) {
            asked.put("dueBefore", filter.dueBefore().toString());
        }
        asked.put("overdue", filter.overdueAt() != null);
        asked.putNull("q");
        asked.put("sort", order.code());
        asked.put("continued", isContinued);
        return asked.toString();
    }

    /** Who reads the log may not see callers: of what may be a phone number only the beginning is written down. */
    private static String withoutPhones(String text) {
        return MANY_DIGITS
                .matcher(text)
                .replaceAll(many ->
                        many.group().substring(0, 3) + "*".repeat(many.group().length() - 3));
    }

    /** The name of a list in its cursors. */
    public static String list(RequestOrder order) {
        return "requests-" + order.code();
    }

    private static Found found(StoredRow row, RequestOrder order) {
        Instant instant = row.instantOrNull(order == RequestOrder.RECEIVED ? "received_at" : "next_due_at");
        return new Found(summary(row), new Cursor(list(order), instant, row.id("id")));
    }

    /** One row that cannot be read must not take its list along; its verification says what is wrong. */
    private static @Nullable RequestSummary summary(StoredRow row) {
        try {
            return read(row);
        } catch (IllegalArgumentException notOurs) {
            LOG.error("the stored request {} cannot be read", row.textOrNull("number"), notOurs);
            return null;
        }
    }

    private static RequestSummary read(StoredRow row) {
        String leadDivision = row.textOrNull("lead_division_code");
        String leadDepartment = row.textOrNull("lead_department_code");
        String step = row.textOrNull("next_step");
        return new RequestSummary(
                new RequestNumber(row.text("number")),
                row.number("version"),
                RequestStatus.of(row.text("status")),
                Nature.of(row.text("nature")),
                Urgency.of(row.text("urgency")),
                row.textOrNull("subject_code"),
                row.textOrNull("title"),
                row.flag("is_erased"),
                row.flag("is_secret"),
                leadDivision == null || leadDepartment == null ? null : new DepartmentKey(leadDivision, leadDepartment),
                row.instant("received_at"),
                row.instantOrNull("due_at"),
                row.flag("is_due_provisional"),
                row.instantOrNull("completed_at"),
                row.number("repeat_calls"),
                row.instantOrNull("next_due_at"),
                step == null ? null : Step.of(step));
    }
}
