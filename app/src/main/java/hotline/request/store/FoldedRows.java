package hotline.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.ClockRun;
import hotline.request.ServiceRequest;
import hotline.request.events.Imported;
import hotline.request.log.RecordedEvent;
import hotline.request.store.Rows.RequestRow;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that a request's events must have been folded into, by table, in the order in which evidence is read. */
public final class FoldedRows {

    /**
     * A stored row that is not what the events make it.
     *
     * @param where the table, with the column where one differs
     * @param version the event after which it ought to have been so
     */
    public record Difference(String where, int version) {}

    /** The columns that evidence is sought by. */
    private static final Set<String> KEY = Set.of("division_code", "request_id");

    private static final Comparator<ClockRun> CLOCK_ORDER = Comparator.comparingInt(ClockRun::cycleNumber)
            .thenComparingInt(ClockRun::assignmentNumber)
            .thenComparing(clock -> clock.step().code())
            .thenComparingInt(ClockRun::runNumber);

    private final Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
    private final int version;

    private FoldedRows(int version) {
        this.version = version;
    }

    static FoldedRows of(List<ServiceRequest> folds, List<RecordedEvent> events) {
        FoldedRows rows = new FoldedRows(events.size());
        List<ServiceRequest> last = folds.isEmpty() ? List.of() : List.of(folds.get(folds.size() - 1));
        rows.put("request_state", states(folds, events));
        rows.put("clock_state", clockStates(folds, events));
        rows.put("service_request", last.stream().map(RequestRow::of).toList());
        for (ServiceRequest request : last) {
            rows.put("handling_cycle", request.cycles());
            rows.put("assignment", request.parts());
            rows.put(
                    "request_clock",
                    request.clocks().stream().sorted(CLOCK_ORDER).toList());
            rows.put("request_proceeding", request.proceedings());
        }
        return rows;
    }

    /**
     * The rows that figures are counted from; a clear case is registered and dispatched by one statement and known as
     * dispatched.
     */
    private static List<StateRow> states(List<ServiceRequest> folds, List<RecordedEvent> events) {
        List<StateRow> states = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            if (isDispatchedAtOnce(events, i)) {
                continue;
            }
            String until = i + 1 < folds.size() ? folds.get(i + 1).recordedAt().toString() : StateRow.FOREVER;
            states.addAll(
                    events.get(i).event() instanceof Imported
                            ? StateRow.ofImported(folds.get(i), until)
                            : List.of(StateRow.of(folds.get(i), until)));
        }
        return states;
    }

    /** The rows that the figures of clocks are counted from, each row until the next one of its clock. */
    private static List<ClockStateRow> clockStates(List<ServiceRequest> folds, List<RecordedEvent> events) {
        Map<ClockStateRow.Key, List<ClockStateRow>> byClock = new LinkedHashMap<>();
        ServiceRequest before = null;
        for (int i = 0; i < folds.size(); i++) {
            if (isDispatchedAtOnce(events, i)) {
                continue;
            }
            ServiceRequest after = folds.get(i);
            List<ClockStateRow> changed = events.get(i).event() instanceof Imported
                    ? ClockStateRow.ofImported(after)
                    : ClockStateRow.changed(before, after);
            changed.forEach(row -> follow(byClock.computeIfAbsent(row.key(), key -> new ArrayList<>()), row));
            before = after;
        }
        return byClock.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(ClockStateRow::version)
                        .thenComparingInt(ClockStateRow::cycleNumber)
                        .thenComparingInt(ClockStateRow::assignmentNumber)
                        .thenComparing(ClockStateRow::step)
                        .thenComparingInt(ClockStateRow::runNumber)
                        .thenComparing(ClockStateRow::knownFrom))
                .toList();
    }

    private static void follow(List<ClockStateRow> rows, ClockStateRow next) {
        int last = rows.size() - 1;
        if (last >= 0 && rows.get(last).knownTo().equals(StateRow.FOREVER)) {
            rows.set(last, rows.get(last).until(next.knownFrom()));
        }
        rows.add(next);
    }

    private static boolean isDispatchedAtOnce(List<RecordedEvent> events, int i) {
        return i + 1 < events.size() && events.get(i + 1).event().automatic();
    }

    Optional<Difference> firstDifference(Map<String, List<JsonNode>> stored) {
        return rows.entrySet().stream()
                .map(table ->
                        difference(table.getKey(), table.getValue(), stored.getOrDefault(table.getKey(), List.of())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Difference> difference(String table, List<JsonNode> expected, List<JsonNode> stored) {
        for (int i = 0; i < Math.max(expected.size(), stored.size()); i++) {
            if (i >= expected.size() || i >= stored.size()) {
                JsonNode odd = i < expected.size() ? expected.get(i) : stored.get(i);
                return Optional.of(new Difference(table, odd.path("version").asInt(version)));
            }
            String column = differingColumn(expected.get(i), stored.get(i));
            if (column != null) {
                return Optional.of(new Difference(
                        table + "." + column, expected.get(i).path("version").asInt(version)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String differingColumn(JsonNode expected, JsonNode stored) {
        Set<String> columns = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(columns::add);
        stored.fieldNames().forEachRemaining(columns::add);
        return columns.stream()
                .filter(column -> !KEY.contains(column) || expected.has(column))
                .filter(column -> !isSame(column, expected.path(column), stored.path(column)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSame(String column, JsonNode expected, JsonNode stored) {
        boolean isAbsent = stored.isNull() || stored.isMissingNode();
        if (expected.isMissingNode() || isAbsent) {
            return expected.isMissingNode() && isAbsent;
        }
        boolean isInstant = column.endsWith("_at") || column.startsWith("known_");
        return isInstant ? isSameInstant(expected.asText(), stored.asText()) : expected.equals(stored);
    }

    /** The same instant is written with another offset, and without an end there is none. */
    private static boolean isSameInstant(String expected, String stored) {
        try {
            return Objects.equals(expected, stored)
                    || OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(stored));
        } catch (DateTimeException noInstant) {
            return false;
        }
    }

    private void put(String table, List<?> expected) {
        rows.put(table, expected.stream().map(FoldedRows::asStored).toList());
    }

    /** Written and read, so that numbers have the type that stored ones have. */
    private static JsonNode asStored(Object row) {
        try {
            return Rows.FLAT.readTree(Rows.FLAT.writeValueAsString(row));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a row has a JSON form", impossible);
        }
    }
}
