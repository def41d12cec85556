package hotline.statistics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request's life in short, from which both its recorded states and, independently, the expected figures are told.
 *
 * @param due the deadline before an extension
 * @param extendedAt when an extension was granted, to {@code extendedDue}
 * @param end how it ended: the disposition, or completed; none while open
 */
record Life(
        UUID id,
        String division,
        Instant received,
        @Nullable Instant due,
        @Nullable Instant extendedAt,
        @Nullable Instant extendedDue,
        Instant dispatchDue,
        @Nullable Instant dispatched,
        @Nullable String end,
        @Nullable Instant endedAt,
        boolean direct,
        @Nullable String declared,
        @Nullable String anomaly,
        @Nullable String source,
        String nature,
        @Nullable String department,
        Course course) {

    private static final Set<String> OF_COURSE = Set.of(
            "pausedAt",
            "repliedAt",
            "askedAt",
            "adjudicated",
            "adjudicatedAt",
            "unreasonable",
            "withdrawnLate",
            "status");

    static final String COUNTY = "141122";

    static Life received(String at) {
        return received(time(at), UUID.randomUUID());
    }

    static Life received(Instant at, UUID id) {
        Instant dispatchDue = at.plusSeconds(14_400);
        return new Life(
                id,
                COUNTY,
                at,
                null,
                null,
                null,
                dispatchDue,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                "help",
                "D001",
                Course.PLAIN);
    }

    /** Another request with the same life. */
    Life again() {
        return with("id", UUID.randomUUID());
    }

    static Instant time(String local) {
        return LocalDateTime.parse(local).atZone(Window.ZONE).toInstant();
    }

    Life due(String at) {
        return with("due", time(at));
    }

    Life extended(String at, String to) {
        return with("extendedAt", time(at)).with("extendedDue", time(to));
    }

    Life dispatched(String at) {
        return with("dispatched", time(at));
    }

    Life completed(String at) {
        return ended("completed", at);
    }

    Life answered(String at) {
        return ended("completed", at).with("direct", true);
    }

    Life ended(String how, String at) {
        return with("end", how).with("endedAt", time(at));
    }

    Life declared(String verdict) {
        return with("declared", verdict).imported();
    }

    Life imported() {
        return with("source", "old");
    }

    Life impossible() {
        return with("anomaly", "completed-before-received").imported();
    }

    Life with(String field, @Nullable Object value) {
        return new Life(
                field.equals("id") ? Objects.requireNonNull((UUID) value) : id,
                field.equals("division") ? Objects.requireNonNull((String) value) : division,
                received,
                field.equals("due") ? (Instant) value : due,
                field.equals("extendedAt") ? (Instant) value : extendedAt,
                field.equals("extendedDue") ? (Instant) value : extendedDue,
                field.equals("dispatchDue") ? Objects.requireNonNull((Instant) value) : dispatchDue,
                field.equals("dispatched") ? (Instant) value : dispatched,
                field.equals("end") ? (String) value : end,
                field.equals("endedAt") ? (Instant) value : endedAt,
                field.equals("direct") ? Boolean.TRUE.equals(value) : direct,
                field.equals("declared") ? (String) value : declared,
                field.equals("anomaly") ? (String) value : anomaly,
                field.equals("source") ? (String) value : source,
                field.equals("nature") ? Objects.requireNonNull((String) value) : nature,
                field.equals("department") ? (String) value : department,
                OF_COURSE.contains(field) ? course.with(field, value) : course);
    }

    Life with(Course other) {
        return new Life(
                id,
                division,
                received,
                due,
                extendedAt,
                extendedDue,
                dispatchDue,
                dispatched,
                end,
                endedAt,
                direct,
                declared,
                anomaly,
                source,
                nature,
                department,
                other);
    }

    boolean isPausedBy(Instant instant) {
        return isBy(course.pausedAt(), instant) && !hasEndedBy(instant);
    }

    boolean hasRepliedBy(Instant instant) {
        return isBy(course.repliedAt(), instant) && !hasEndedBy(instant);
    }

    boolean isAskedBy(Instant instant) {
        return isBy(course.askedAt(), instant) && !hasEndedBy(instant);
    }

    @Nullable
    String adjudicatedBy(Instant instant) {
        return isBy(course.adjudicatedAt(), instant) ? course.adjudicated() : null;
    }

    private static boolean isBy(@Nullable Instant at, Instant instant) {
        return at != null && !at.isAfter(instant);
    }

    boolean isCompletedBy(Instant instant) {
        return hasEndedBy(instant) && "completed".equals(end);
    }

    boolean hasEndedBy(Instant instant) {
        return endedAt != null && !endedAt.isAfter(instant);
    }

    boolean isDirectBy(Instant instant) {
        return direct && isCompletedBy(instant);
    }

    boolean isDispatchedBy(Instant instant) {
        return dispatched != null && !dispatched.isAfter(instant);
    }

    @Nullable
    Instant dueAsOf(Instant instant) {
        return extendedAt != null && !extendedAt.isAfter(instant) ? extendedDue : due;
    }

    /** One row for each instant at which something changed. */
    List<Map<String, @Nullable Object>> states() {
        TreeSet<Instant> changes = new TreeSet<>();
        changes.add(received);
        for (Instant change : new @Nullable Instant[] {
            extendedAt, dispatched, endedAt, course.pausedAt(), course.repliedAt(), course.askedAt()
        }) {
            if (change != null && change.isAfter(received) && (endedAt == null || !change.isAfter(endedAt))) {
                changes.add(change);
            }
        }
        if (course.adjudicatedAt() != null && course.adjudicatedAt().isAfter(received)) {
            changes.add(course.adjudicatedAt());
        }
        List<Map<String, @Nullable Object>> states = new ArrayList<>();
        List<Instant> from = new ArrayList<>(changes);
        for (int i = 0; i < from.size(); i++) {
            String to = i + 1 < from.size() ? from.get(i + 1).toString() : "infinity";
            states.add(state(i + 1, from.get(i), to));
        }
        return states;
    }

    private Map<String, @Nullable Object> state(int version, Instant from, String to) {
        boolean isCompleted = isCompletedBy(from);
        boolean isDispatched = isDispatchedBy(from);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("division_code", division);
        row.put("request_id", id);
        row.put("version", version);
        row.put("known_from", from.toString());
        row.put("known_to", to);
        row.put("status", status(from, isCompleted, isDispatched));
        row.put("disposition", hasEndedBy(from) && !isCompleted ? end : "accepted");
        row.put("is_direct", direct && isCompleted);
        row.put("nature", nature);
        row.put("department_division_code", department == null ? null : division);
        row.put("department_code", department);
        row.put("received_at", received.toString());
        row.put("due_at", text(dueAsOf(from)));
        row.put("original_due_at", text(due));
        row.put("completed_at", isCompleted ? text(endedAt) : null);
        row.put("dispatch_due_at", dispatchDue.toString());
        row.put("dispatched_at", hasEndedBy(from) ? text(endedAt) : null);
        row.put("declared_verdict", declared);
        row.put("time_anomaly", anomaly);
        row.put("source", source);
        row.put("paused_at", isPausedBy(from) ? text(course.pausedAt()) : null);
        row.put("replied_at", hasRepliedBy(from) ? text(course.repliedAt()) : null);
        row.put("extension_asked_at", isAskedBy(from) ? text(course.askedAt()) : null);
        row.put("adjudicated_verdict", adjudicatedBy(from));
        row.put("cycles", 1);
        row.put("redone", 0);
        row.put("is_unreasonable", course.unreasonable());
        return row;
    }

    private String status(Instant at, boolean isCompleted, boolean isDispatched) {
        if (declared != null) {
            return "closed";
        }
        if (isCompleted) {
            return "completed";
        }
        if (hasEndedBy(at) && end != null) {
            return end;
        }
        return statusWhileOpen(at, isDispatched);
    }

    String statusWhileOpen(Instant at, boolean isDispatched) {
        if (course.status() != null) {
            return course.status();
        }
        if (isPausedBy(at)) {
            return "paused";
        }
        return hasRepliedBy(at) ? "under-review" : isDispatched ? "dispatched" : "registered";
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
