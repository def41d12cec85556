package hotline.request;

import hotline.deadline.Step;
import hotline.request.events.RequestEvent.Matter;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A service request as its events made it; immutable, and changed only by folding the next event into it
 * ({@link Fold}).
 *
 * @param version number of events so far; what {@code If-Match} is compared with
 * @param headHash hash of the last event
 * @param recordedAt when the last event was recorded
 * @param direct whether the hotline itself answered (直接办结)
 */
public record ServiceRequest(
        UUID id,
        RequestNumber number,
        int version,
        String headHash,
        Instant recordedAt,
        RequestStatus status,
        Matter matter,
        Instant receivedAt,
        boolean direct,
        @Nullable ImportOrigin origin,
        List<HandlingCycle> cycles,
        List<Assignment> assignments,
        List<ClockRun> clocks) {

    /** Where an imported request came from, and what could not be computed about it. */
    public record ImportOrigin(
            String source,
            String externalId,
            @Nullable DepartmentKey department,
            @Nullable DeclaredVerdict declared,
            @Nullable TimeAnomaly anomaly) {}

    // one order whether folded or loaded, so that both are equal
    private static final Comparator<ClockRun> CLOCK_ORDER = Comparator.comparingInt(ClockRun::cycleNumber)
            .thenComparingInt(ClockRun::assignmentNumber)
            .thenComparing(ClockRun::step);

    public ServiceRequest {
        cycles = List.copyOf(cycles);
        assignments = List.copyOf(assignments);
        clocks = clocks.stream().sorted(CLOCK_ORDER).toList();
    }

    public String divisionCode() {
        return number.divisionCode();
    }

    /** The cycle being handled, or the last one. */
    public HandlingCycle cycle() {
        return cycles.get(cycles.size() - 1);
    }

    public @Nullable Instant dueAt() {
        return cycle().dueAt();
    }

    public @Nullable Instant completedAt() {
        return cycle().completedAt();
    }

    /** The department that answers for the request; before dispatch there is none. */
    public @Nullable DepartmentKey lead() {
        if (!assignments.isEmpty()) {
            return assignments.get(assignments.size() - 1).department();
        }
        return origin == null ? null : origin.department();
    }

    public boolean isAssignedTo(@Nullable DepartmentKey department) {
        return department != null
                && (department.equals(lead())
                        || assignments.stream()
                                .anyMatch(each -> each.department().equals(department)));
    }

    /**
     * Whether the deadline has come without completion, as figures count it: open at the very instant is overdue, completed
     * at it is on time. Computed from times alone, never from a sweep.
     */
    public boolean isOverdueAt(Instant instant) {
        Instant due = dueAt();
        return due != null && isOpen() && !instant.isBefore(due);
    }

    public boolean isOpen() {
        return status == RequestStatus.REGISTERED
                || status == RequestStatus.DISPATCHED
                || status == RequestStatus.IN_PROGRESS;
    }

    /** The running or ended clock of a step of the request itself in the current cycle. */
    public @Nullable ClockRun clock(Step step) {
        return clocks.stream()
                .filter(clock -> clock.step() == step
                        && clock.assignmentNumber() == 0
                        && clock.cycleNumber() == cycle().number())
                .findFirst()
                .orElse(null);
    }

    ServiceRequest with(RequestStatus next) {
        return new ServiceRequest(
                id,
                number,
                version,
                headHash,
                recordedAt,
                next,
                matter,
                receivedAt,
                direct,
                origin,
                cycles,
                assignments,
                clocks);
    }

    ServiceRequest answeredDirectly() {
        return new ServiceRequest(
                id,
                number,
                version,
                headHash,
                recordedAt,
                status,
                matter,
                receivedAt,
                true,
                origin,
                cycles,
                assignments,
                clocks);
    }

    ServiceRequest recorded(RecordedEvent event) {
        return new ServiceRequest(
                id,
                number,
                event.sequence(),
                event.hash(),
                event.recordedAt(),
                status,
                matter,
                receivedAt,
                direct,
                origin,
                cycles,
                assignments,
                clocks);
    }

    ServiceRequest withLastCycle(UnaryOperator<HandlingCycle> change) {
        return new ServiceRequest(
                id,
                number,
                version,
                headHash,
                recordedAt,
                status,
                matter,
                receivedAt,
                direct,
                origin,
                changeLast(cycles, change),
                assignments,
                clocks);
    }

    ServiceRequest withLastAssignment(UnaryOperator<Assignment> change) {
        return new ServiceRequest(
                id,
                number,
                version,
                headHash,
                recordedAt,
                status,
                matter,
                receivedAt,
                direct,
                origin,
                cycles,
                changeLast(assignments, change),
                clocks);
    }

    ServiceRequest assigned(Assignment assignment, List<ClockRun> started) {
        return new ServiceRequest(
                id,
                number,
                version,
                headHash,
                recordedAt,
                status,
                matter,
                receivedAt,
                direct,
                origin,
                cycles,
                append(assignments, List.of(assignment)),
                append(clocks, started));
    }

    ServiceRequest endingClocks(Predicate<ClockRun> which, Instant at) {
        List<ClockRun> next = clocks.stream()
                .map(clock -> clock.endedAt() == null && which.test(clock) ? clock.ended(at) : clock)
                .toList();
        return new ServiceRequest(
                id,
                number,
                version,
                headHash,
                recordedAt,
                status,
                matter,
                receivedAt,
                direct,
                origin,
                cycles,
                assignments,
                next);
    }

    private static <T> List<T> changeLast(List<T> list, UnaryOperator<T> change) {
        List<T> next = new ArrayList<>(list);
        next.set(next.size() - 1, change.apply(next.get(next.size() - 1)));
        return next;
    }

    private static <T> List<T> append(List<T> list, List<T> more) {
        List<T> next = new ArrayList<>(list);
        next.addAll(more);
        return next;
    }
}
