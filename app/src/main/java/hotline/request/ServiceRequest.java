package hotline.request;

import hotline.deadline.Step;
import hotline.request.events.RequestEvent.Matter;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A service request as its events made it; immutable, and changed only by folding the next event into it
 * ({@link Fold}).
 *
 * @param direct whether the hotline itself answered (直接办结)
 * @param origin present for a request taken over from an old system
 */
public record ServiceRequest(
        UUID id,
        RequestNumber number,
        Head head,
        RequestStatus status,
        Matter matter,
        Instant receivedAt,
        boolean direct,
        @Nullable ImportOrigin origin,
        Handling handling) {

    /**
     * The last event.
     *
     * @param version number of events so far; what {@code If-Match} is compared with
     */
    public record Head(int version, String hash, Instant recordedAt) {
        static Head of(RecordedEvent event) {
            return new Head(event.sequence(), event.hash(), event.recordedAt());
        }
    }

    /** Where an imported request came from, and what could not be computed about it. */
    public record ImportOrigin(
            String source,
            String externalId,
            @Nullable DepartmentKey department,
            @Nullable DeclaredVerdict declared,
            @Nullable TimeAnomaly anomaly) {}

    public String divisionCode() {
        return number.divisionCode();
    }

    public int version() {
        return head.version();
    }

    public String headHash() {
        return head.hash();
    }

    public Instant recordedAt() {
        return head.recordedAt();
    }

    public List<HandlingCycle> cycles() {
        return handling.cycles();
    }

    public List<Assignment> assignments() {
        return handling.assignments();
    }

    public List<ClockRun> clocks() {
        return handling.clocks();
    }

    /** The cycle being handled, or the last one. */
    public HandlingCycle cycle() {
        return handling.cycle();
    }

    public @Nullable Instant dueAt() {
        return cycle().dueAt();
    }

    public @Nullable Instant completedAt() {
        return cycle().completedAt();
    }

    /** The department that answers for the request; before dispatch there is none. */
    public @Nullable DepartmentKey lead() {
        if (!assignments().isEmpty()) {
            return assignments().get(assignments().size() - 1).department();
        }
        return origin == null ? null : origin.department();
    }

    public boolean isAssignedTo(@Nullable DepartmentKey department) {
        return department != null
                && (department.equals(lead())
                        || assignments().stream()
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
        return clocks().stream()
                .filter(clock -> clock.step() == step
                        && clock.assignmentNumber() == 0
                        && clock.cycleNumber() == cycle().number())
                .findFirst()
                .orElse(null);
    }

    /** The request after an event that led to a status. */
    ServiceRequest moved(Head next, RequestStatus to) {
        return new ServiceRequest(id, number, next, to, matter, receivedAt, direct, origin, handling);
    }

    ServiceRequest answeredDirectly() {
        return new ServiceRequest(id, number, head, status, matter, receivedAt, true, origin, handling);
    }

    ServiceRequest handled(UnaryOperator<Handling> change) {
        return new ServiceRequest(id, number, head, status, matter, receivedAt, direct, origin, change.apply(handling));
    }
}
