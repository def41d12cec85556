package hotline.request.store;

import static hotline.request.store.RequestReader.get;

import hotline.request.Nature;
import hotline.request.RequestFilter;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.RequestSummary;
import hotline.request.Urgency;
import hotline.shared.DepartmentKey;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Lists of requests, by due time or by the time they were received, read part by part with a cursor. */
@Repository
public class RequestSearch {

    private static final String COLUMNS =
            """
            SELECT r.id, r.number, r.version, r.status, r.nature, r.urgency, r.subject_code, t.title, r.is_secret,
                r.lead_division_code, r.lead_department_code, r.received_at, r.due_at, r.is_due_provisional,
                r.completed_at
            FROM service_request r JOIN request_text t ON t.division_code = r.division_code AND t.request_id = r.id
            """;

    // words are compared one by one, so the search looks back a year and not through all of history
    private static final Duration WORDS_LOOK_BACK = Duration.ofDays(366);

    /** In which order, and what a cursor holds. */
    public enum Order {
        /** Oldest deadline first; requests without one come last. */
        DUE,
        /** Latest received first. */
        RECEIVED
    }

    /** Where a list goes on. */
    public record Position(@Nullable Instant instant, UUID id) {}

    /** A line with the place where the list goes on after it. */
    public record Found(RequestSummary summary, Position position) {}

    private final DatabaseClient database;

    public RequestSearch(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The next lines of a list.
     *
     * @param divisions only requests of these; empty where the department alone decides
     */
    public Flux<Found> find(
            Set<String> divisions,
            RequestFilter filter,
            Order order,
            @Nullable Position after,
            int limit,
            Instant now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        if (!divisions.isEmpty()) {
            conditions.add("r.division_code = ANY(:divisions)");
            values.put("divisions", divisions.toArray(String[]::new));
        }
        narrow(filter, now, conditions, values);
        if (after != null) {
            conditions.add(order == Order.DUE ? afterDue(after, values) : afterReceived(after, values));
        }
        String sql = COLUMNS + "WHERE " + String.join(" AND ", conditions)
                + (order == Order.DUE ? " ORDER BY r.due_at, r.id" : " ORDER BY r.received_at DESC, r.id DESC")
                + " LIMIT " + limit;
        return database.sql(sql)
                .bindValues(values)
                .map(row -> found(row, order))
                .all();
    }

    private static String afterDue(Position after, Map<String, Object> values) {
        values.put("afterId", after.id());
        if (after.instant() == null) {
            return "r.due_at IS NULL AND r.id > :afterId";
        }
        values.put("afterInstant", after.instant());
        return "((r.due_at, r.id) > (:afterInstant, :afterId) OR r.due_at IS NULL)";
    }

    private static String afterReceived(Position after, Map<String, Object> values) {
        values.put("afterId", after.id());
        values.put("afterInstant", Objects.requireNonNull(after.instant()));
        return "(r.received_at, r.id) < (:afterInstant, :afterId)";
    }

    private static void narrow(RequestFilter filter, Instant now, List<String> conditions, Map<String, Object> values) {
        if (!filter.statuses().isEmpty()) {
            conditions.add("r.status = ANY(:statuses)");
            values.put(
                    "statuses",
                    filter.statuses().stream().map(RequestStatus::code).toArray(String[]::new));
        }
        DepartmentKey department = filter.department();
        if (department != null) {
            conditions.add("r.lead_division_code = :leadDivision AND r.lead_department_code = :leadDepartment");
            values.put("leadDivision", department.divisionCode());
            values.put("leadDepartment", department.code());
        }
        dueBefore(filter.overdueAt(), "overdueAt", conditions, values);
        dueBefore(filter.dueBefore(), "dueBefore", conditions, values);
        matching(filter.text(), now, conditions, values);
    }

    private static void dueBefore(
            @Nullable Instant instant, String name, List<String> conditions, Map<String, Object> values) {
        if (instant != null) {
            conditions.add("r.status IN ('registered', 'dispatched', 'in-progress') AND r.due_at < :" + name);
            values.put(name, instant);
        }
    }

    private static void matching(
            @Nullable String text, Instant now, List<String> conditions, Map<String, Object> values) {
        if (text == null || text.isBlank()) {
            return;
        }
        String typed = text.replaceAll("[\\s-]", "");
        if (RequestNumber.isValid(typed)) {
            conditions.add("r.number = :number");
            values.put("number", typed);
            return;
        }
        conditions.add(
                "r.received_at > :since AND (t.title LIKE :words OR t.text LIKE :words OR r.number LIKE :digits)");
        values.put("since", now.minus(WORDS_LOOK_BACK));
        values.put("words", "%" + literally(text.strip()) + "%");
        values.put("digits", "%" + literally(typed));
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Found found(Readable row, Order order) {
        Instant dueAt = row.get("due_at", Instant.class);
        Instant receivedAt = get(row, "received_at", Instant.class);
        String leadDivision = row.get("lead_division_code", String.class);
        String leadDepartment = row.get("lead_department_code", String.class);
        RequestSummary summary = new RequestSummary(
                new RequestNumber(get(row, "number", String.class)),
                get(row, "version", Integer.class),
                RequestReader.status(row),
                Nature.of(get(row, "nature", String.class)),
                Urgency.of(get(row, "urgency", String.class)),
                row.get("subject_code", String.class),
                get(row, "title", String.class),
                get(row, "is_secret", Boolean.class),
                leadDivision == null || leadDepartment == null ? null : new DepartmentKey(leadDivision, leadDepartment),
                receivedAt,
                dueAt,
                get(row, "is_due_provisional", Boolean.class),
                row.get("completed_at", Instant.class));
        return new Found(
                summary, new Position(order == Order.RECEIVED ? receivedAt : dueAt, get(row, "id", UUID.class)));
    }
}
