package hotline.request.store;

import hotline.request.RequestFilter;
import hotline.request.RequestNumber;
import hotline.request.RequestOrder;
import hotline.request.RequestStatus;
import hotline.request.store.RequestSearch.Position;
import hotline.shared.DepartmentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed by, as conditions of SQL and the values they name. */
final class SearchConditions {

    // words are compared one by one, so the search looks back a year and not through all of history
    private static final Duration WORDS_LOOK_BACK = Duration.ofDays(366);
    private static final String IS_OPEN =
            "r.status IN ('registered', 'dispatched', 'in-progress', 'sent-back', 'paused', "
                    + "'awaiting-signature', 'under-review') AND ";

    // by the index of open parts, of which a department has few
    private static final String SUPPORTED =
            "(r.division_code, r.id) IN (SELECT a.division_code, a.request_id FROM assignment a "
                    + "WHERE a.department_division_code = :partDivision AND a.department_code = :partDepartment "
                    + "AND a.ended_at IS NULL AND a.role = 'supporting')";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    SearchConditions(Set<String> divisions, RequestFilter filter, Instant now) {
        if (!divisions.isEmpty()) {
            add("r.division_code = ANY(:divisions)", "divisions", divisions.toArray(String[]::new));
        }
        if (!filter.statuses().isEmpty()) {
            String[] statuses =
                    filter.statuses().stream().map(RequestStatus::code).toArray(String[]::new);
            add("r.status = ANY(:statuses)", "statuses", statuses);
        }
        of(filter.department(), filter.supported());
        if (filter.overdueAt() != null) {
            // a clock that stands still is judged by when it stopped
            add(
                    IS_OPEN
                            + "r.due_at <= :overdueAt AND (r.clock_stopped_at IS NULL OR r.clock_stopped_at > r.due_at)",
                    "overdueAt",
                    filter.overdueAt());
        }
        if (filter.dueBefore() != null) {
            add(IS_OPEN + "r.due_at < :dueBefore", "dueBefore", filter.dueBefore());
        }
        if (filter.calledAgain() != null) {
            conditions.add(filter.calledAgain() ? "r.repeat_calls > 0" : "r.repeat_calls = 0");
        }
        matching(filter.text(), now);
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }

    /** Goes on where a part of the list ended. */
    void after(RequestOrder order, Position after) {
        values.put("afterId", after.id());
        if (order == RequestOrder.RECEIVED) {
            Instant receivedAt = Objects.requireNonNull(after.instant());
            add("(r.received_at, r.id) < (:afterInstant, :afterId)", "afterInstant", receivedAt);
        } else if (after.instant() == null) {
            conditions.add("r.due_at IS NULL AND r.id > :afterId");
        } else {
            add("((r.due_at, r.id) > (:afterInstant, :afterId) OR r.due_at IS NULL)", "afterInstant", after.instant());
        }
    }

    private void of(@Nullable DepartmentKey department, boolean isSupported) {
        if (department != null && isSupported) {
            values.put("partDivision", department.divisionCode());
            add(SUPPORTED, "partDepartment", department.code());
        } else if (department != null) {
            add("r.lead_division_code = :leadDivision", "leadDivision", department.divisionCode());
            add("r.lead_department_code = :leadDepartment", "leadDepartment", department.code());
        }
    }

    private void matching(@Nullable String text, Instant now) {
        if (text == null || text.isBlank()) {
            return;
        }
        String typed = text.replaceAll("[\\s-]", "");
        if (RequestNumber.isValid(typed)) {
            add("r.number = :number", "number", typed);
            return;
        }
        add("r.received_at > :since", "since", now.minus(WORDS_LOOK_BACK));
        values.put("digits", "%" + literally(typed));
        add(
                "(t.title LIKE :words OR t.text LIKE :words OR r.number LIKE :digits)",
                "words",
                "%" + literally(text.strip()) + "%");
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
