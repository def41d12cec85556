package hotline.request.store;

import hotline.request.ClockRun;
import hotline.request.Part;
import hotline.request.ServiceRequest;
import hotline.request.handling.PartRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts known of a clock from one instant to another, from which the figures of clocks are counted. */
record ClockStateRow(
        int cycleNumber,
        String step,
        int assignmentNumber,
        int runNumber,
        Instant knownFrom,
        String knownTo,
        int version,
        @Nullable PartRole role,
        @Nullable String departmentDivisionCode,
        @Nullable String departmentCode,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant endedAt,
        boolean isDropped) {

    /** The name of a clock within its request. */
    record Key(int cycleNumber, String step, int assignmentNumber, int runNumber) {}

    /** The clocks that an event started, stopped, moved or ended. */
    static List<ClockStateRow> changed(@Nullable ServiceRequest before, ServiceRequest after) {
        List<ClockRun> known = before == null ? List.of() : before.clocks();
        return after.clocks().stream()
                .filter(clock -> known.stream().noneMatch(clock::equals))
                .map(clock -> of(after, clock, after.recordedAt(), StateRow.FOREVER, clock.endedAt()))
                .toList();
    }

    /** The clock of an imported request, by the instants at which things occurred. */
    static List<ClockStateRow> ofImported(ServiceRequest request) {
        List<ClockStateRow> rows = new ArrayList<>();
        for (ClockRun clock : request.clocks()) {
            Instant ended = clock.endedAt();
            if (ended == null || !ended.isAfter(clock.startedAt())) {
                rows.add(of(request, clock, clock.startedAt(), StateRow.FOREVER, ended));
            } else {
                rows.add(of(request, clock, clock.startedAt(), ended.toString(), null));
                rows.add(of(request, clock, ended, StateRow.FOREVER, ended));
            }
        }
        return rows;
    }

    Key key() {
        return new Key(cycleNumber, step, assignmentNumber, runNumber);
    }

    ClockStateRow until(Instant next) {
        return new ClockStateRow(
                cycleNumber,
                step,
                assignmentNumber,
                runNumber,
                knownFrom,
                next.toString(),
                version,
                role,
                departmentDivisionCode,
                departmentCode,
                startedAt,
                dueAt,
                originalDueAt,
                stoppedAt,
                endedAt,
                isDropped);
    }

    private static ClockStateRow of(
            ServiceRequest request, ClockRun clock, Instant knownFrom, String knownTo, @Nullable Instant endedAt) {
        Part part = partOf(request, clock);
        return new ClockStateRow(
                clock.cycleNumber(),
                clock.step().code(),
                clock.assignmentNumber(),
                clock.runNumber(),
                knownFrom,
                knownTo,
                request.version(),
                part == null ? null : part.role(),
                part == null ? null : part.department().divisionCode(),
                part == null ? null : part.department().code(),
                clock.startedAt(),
                clock.dueAt(),
                clock.originalDueAt(),
                clock.stoppedAt(),
                endedAt,
                clock.dropped());
    }

    private static @Nullable Part partOf(ServiceRequest request, ClockRun clock) {
        Stream<Part> parts = request.parts().stream().filter(each -> each.number() == clock.assignmentNumber());
        return parts.findFirst().orElse(null);
    }
}
