package hotline.request.search;

import hotline.request.RequestFilter;
import hotline.request.RequestFilter.Holding;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.shared.Cursor;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of SQL that narrow a list, with the values they name. */
public final class SearchConditions {

    private static final String IS_OPEN =
            "r.status IN ('registered', 'dispatched', 'in-progress', 'sent-back', 'paused', "
                    + "'awaiting-signature', 'under-review') AND ";

    // by the index of open parts, of which a department has few
    private static final String SUPPORTED =
            "(r.division_code, r.id) IN (SELECT a.division_code, a.request_id FROM assignment a "
                    + "WHERE a.department_division_code = :partDivision AND a.department_code = :partDepartment "
                    + "AND a.ended_at IS NULL AND a.role = 'supporting')";

    // what a department lost it may hold again; that is left out when its lines are made
    private static final String TAKEN =
            "(r.division_code, r.id) IN (SELECT a.division_code, a.request_id FROM assignment a "
                    + "WHERE a.department_division_code = :partDivision AND a.department_code = :partDepartment "
                    + "AND a.ending IN ('sent-back', 'reassigned'))";

    private final List<String> conditions = new ArrayList<>();
    private final List<String> looked = new ArrayList<>();
    private final RequestOrder order;
    private final boolean isOpenOnly;
    private final boolean isOfDivisions;
    private boolean isForWords;
    private final Map<String, Object> values = new LinkedHashMap<>();

    SearchConditions(Set<String> divisions, RequestFilter filter, RequestOrder order) {
        this.order = order;
        this.isOpenOnly = filter.overdueAt() != null
                || filter.dueBefore() != null
                || (!filter.statuses().isEmpty() && RequestStatus.OPEN.containsAll(filter.statuses()));
        this.isOfDivisions = !divisions.isEmpty();
        if (isOfDivisions) {
            values.put("divisions", divisions.toArray(String[]::new));
        }
        if (!filter.statuses().isEmpty()) {
            String[] statuses =
                    filter.statuses().stream().map(RequestStatus::code).toArray(String[]::new);
            add("r.status = ANY(:statuses)", "statuses", statuses);
        }
        of(filter.department(), filter.part());
        if (filter.overdueAt() != null) {
            // a clock that stands still is judged by when it stopped; the clock that fails next, by which there is an
            // index, is this one or one that is due earlier
            add(
                    IS_OPEN
                            + "r.next_due_at <= :overdueAt AND r.due_at <= :overdueAt AND (r.clock_stopped_at IS NULL OR r.clock_stopped_at > r.due_at)",
                    "overdueAt",
                    filter.overdueAt());
        }
        if (filter.dueBefore() != null) {
            add(IS_OPEN + "r.due_at < :dueBefore", "dueBefore", filter.dueBefore());
        }
        if (filter.mark() != null) {
            conditions.add(
                    switch (filter.mark()) {
                        case URGENT -> "r.urgency = 'urgent'";
                        case NOT_URGENT -> "r.urgency <> 'urgent'";
                        case CALLED_AGAIN -> "r.repeat_calls > 0";
                    });
        }
        matching(filter.text());
    }

    /** Everything that a list is narrowed by. */
    String sql() {
        Stream<String> divisions = isOfDivisions ? Stream.of("r.division_code = ANY(:divisions)") : Stream.of();
        return all(Stream.of(divisions, looked.stream(), conditions.stream()).flatMap(each -> each));
    }

    /** Tells whether words are to be looked for in requests that no index finds. */
    boolean isForWords() {
        return isForWords;
    }

    /** The conditions that an index serves in the order of the list; words are looked for among the requests that they give. */
    String looked() {
        return all(Stream.concat(isOfDivisions ? Stream.of("r.division_code = d.code") : Stream.of(), looked.stream()));
    }

    /** Each division by itself has its requests in order; several in one condition would all have to be sorted. */
    String eachDivision() {
        return isOfDivisions ? "unnest(:divisions::text[]) AS d (code) CROSS JOIN" : "";
    }

    /** What is asked of each request that was looked at. */
    String matched() {
        return all(conditions.stream());
    }

    private static String all(Stream<String> conditions) {
        String joined = conditions.collect(Collectors.joining(" AND "));
        return joined.isEmpty() ? "true" : joined;
    }

    Map<String, Object> values() {
        return values;
    }

    /** Goes on where a part of the list ended. */
    void after(Cursor after) {
        values.put("afterId", after.id());
        if (order == RequestOrder.RECEIVED) {
            Instant receivedAt = after.instant();
            look("(r.received_at, r.id) < (:afterInstant, :afterId)", "afterInstant", receivedAt);
        } else if (after.at() == null) {
            looked.add("r.next_due_at IS NULL AND r.id > :afterId");
        } else {
            look(
                    "((r.next_due_at, r.id) > (:afterInstant, :afterId) OR r.next_due_at IS NULL)",
                    "afterInstant",
                    after.instant());
        }
    }

    private void of(@Nullable DepartmentKey department, Holding part) {
        if (department == null) {
            return;
        }
        if (part == Holding.LEAD) {
            look("r.lead_division_code = :leadDivision", "leadDivision", department.divisionCode());
            look("r.lead_department_code = :leadDepartment", "leadDepartment", department.code());
            return;
        }
        values.put("partDivision", department.divisionCode());
        if (part == Holding.SUPPORTING) {
            add(SUPPORTED, "partDepartment", department.code());
        } else {
            look(TAKEN, "partDepartment", department.code());
        }
    }

    private void matching(@Nullable String text) {
        if (text == null) {
            return;
        }
        SoughtWords words = SoughtWords.of(text);
        String typed = words.withoutStrokes();
        if (RequestNumber.isValid(typed)) {
            add("r.number = :number", "number", typed);
            return;
        }
        if (order == RequestOrder.DUE) {
            requireOpen();
            looked.add(IS_OPEN + "true");
        }
        isForWords = true;
        values.put("blanks", SoughtWords.BLANKS);
        values.put("digits", typed);
        add(
                "(" + SoughtWords.FOUND_IN.formatted("t.title") + " OR " + SoughtWords.FOUND_IN.formatted("t.text")
                        + " OR (:digits <> '' AND strpos(r.number, :digits) > 0))",
                "words",
                words.folded());
    }

    /** Only open requests lie in the order in which they are due. */
    private void requireOpen() {
        if (!isOpenOnly) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("sort", "search-of-open")));
        }
    }

    private void look(String condition, String name, Object value) {
        looked.add(condition);
        values.put(name, value);
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
