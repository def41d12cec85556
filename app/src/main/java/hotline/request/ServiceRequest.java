package hotline.request;

import hotline.deadline.Step;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.events.Matter;
import hotline.request.events.SuperiorOrder;
import hotline.request.handling.AppealSubject;
import hotline.request.handling.Handling;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.NextClock;
import hotline.request.handling.Verdict;
import hotline.request.log.RecordedEvent;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A service request as its events made it; immutable, and changed only by folding the next event into it
 * ({@code Fold}).
 *
 * @param direct whether the hotline itself answered (直接办结)
 * @param origin present for a request taken over from an old system
 * @param standing what else is known about it
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
        Standing standing,
        Handling handling) {

    /**
     * The last event.
     *
     * @param version number of events so far; what {@code If-Match} is compared with
     */
    public record Head(int version, String hash, Instant recordedAt) {
        public static Head of(RecordedEvent event) {
            return new Head(event.sequence(), event.hash(), event.recordedAt());
        }
    }

    /** Where an imported request came from, and what could not be computed about it. */
    public record ImportOrigin(
            String source, String externalId, @Nullable DeclaredVerdict declared, @Nullable TimeAnomaly anomaly) {}

    /**
     * The facts about a request beside its handling.
     *
     * @param superior present for an order of a superior platform
     * @param repeatCalls how often the caller called again about it
     * @param mergedInto the number of the request that it became part of
     * @param takenAt when it was taken from the department for whose eyes alone it is as it was before; absent otherwise
     */
    public record Standing(
            @Nullable SuperiorOrder superior, int repeatCalls, @Nullable String mergedInto, @Nullable Instant takenAt) {

        /** Of a request that somebody called about once. */
        public static final Standing PLAIN = new Standing(null, 0, null);

        /** Of a request as it is now. */
        public Standing(@Nullable SuperiorOrder superior, int repeatCalls, @Nullable String mergedInto) {
            this(superior, repeatCalls, mergedInto, null);
        }

        public Standing calledAgain() {
            return new Standing(superior, repeatCalls + 1, mergedInto, takenAt);
        }

        public Standing mergedInto(@Nullable String parent) {
            return new Standing(superior, repeatCalls, parent, takenAt);
        }

        public Standing ordered(SuperiorOrder order) {
            return new Standing(order, repeatCalls, mergedInto, takenAt);
        }

        public Standing takenAt(Instant at) {
            return new Standing(superior, repeatCalls, mergedInto, at);
        }
    }

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

    public List<Part> parts() {
        return handling.parts();
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

    public List<Proceeding> proceedings() {
        return handling.proceedings();
    }

    /** When it was taken from the reader's department, to which it is shown as it was before; absent for everybody else. */
    public @Nullable Instant takenAt() {
        return standing.takenAt();
    }

    /** The instant that its reader sees it at: now, or when it was taken from them. */
    public Instant seenAt(Instant now) {
        Instant taken = takenAt();
        return taken == null ? now : taken;
    }

    /** The cycle whose verdict is the headline's. */
    public HandlingCycle firstCycle() {
        return cycles().get(0);
    }

    /** Whether a cycle is never judged: the first one of a request that was taken over with impossible times. */
    public boolean isNeverJudged(HandlingCycle cycle) {
        return cycle.number() == firstCycle().number() && origin != null && origin.anomaly() != null;
    }

    /** A cycle's verdict; absent while it runs, without a deadline, and where it is never judged. */
    public @Nullable Verdict verdictOf(HandlingCycle cycle) {
        return isNeverJudged(cycle) ? null : cycle.verdict();
    }

    /** The department that answers for the request; before dispatch and after a granted send-back there is none. */
    public @Nullable DepartmentKey lead() {
        return leadOf(cycle().number());
    }

    /** The department that answered for a cycle. */
    public @Nullable DepartmentKey leadOf(int cycleNumber) {
        Part lead = handling.leadOf(cycleNumber);
        return lead == null ? null : lead.department();
    }

    /** The lead's part in the current cycle. */
    public @Nullable Part leadPart() {
        return handling.leadOf(cycle().number());
    }

    /** The open part of a department in the current cycle, the lead's first. */
    public @Nullable Part openPartOf(@Nullable DepartmentKey department) {
        return parts().stream()
                .filter(each -> each.isOpen() && each.department().equals(department))
                .min(Comparator.comparing(Part::role))
                .orElse(null);
    }

    /** The departments that were found not to be competent: whose send-back was granted. */
    public Set<DepartmentKey> sentBackBy() {
        return proceedings().stream()
                .filter(each -> each.kind() == Kind.SEND_BACK && each.outcome() == Outcome.GRANTED)
                .map(each -> parts().get(each.assignmentNumber() - 1).department())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a department has or had a part, be it that it was taken from it. */
    public boolean isAssignedTo(@Nullable DepartmentKey department) {
        return lastPartOf(department) != null;
    }

    /** Whether a department has or had a part that nobody took from it. */
    public boolean isHeldBy(@Nullable DepartmentKey department) {
        Part last = lastPartOf(department);
        return last != null && !last.isTaken();
    }

    private @Nullable Part lastPartOf(@Nullable DepartmentKey department) {
        return parts().stream()
                .filter(each -> each.department().equals(department))
                .reduce((earlier, later) -> later.isOpen() || !earlier.isOpen() ? later : earlier)
                .orElse(null);
    }

    /** Whether it was found that nobody could have met what was asked for (不合理诉求). */
    public boolean isUnreasonable() {
        return proceedings().stream()
                .anyMatch(each -> each.kind() == Kind.ADJUDICATION
                        && AppealSubject.UNREASONABLE.code().equals(each.code())
                        && each.outcome() == Outcome.GRANTED);
    }

    /**
     * Whether the deadline has come without completion, as figures count it: open at the very instant is overdue, completed
     * at it is on time; while the clock stands still it counts by when it stopped. Computed from times alone, never from a
     * sweep.
     */
    public boolean isOverdueAt(Instant instant) {
        Instant due = dueAt();
        if (due == null || !isOpen()) {
            return false;
        }
        Instant stopped = clockStoppedAt();
        return stopped == null ? !instant.isBefore(due) : stopped.isAfter(due);
    }

    /** Since when the clock of handling stands still; absent while it runs. */
    public @Nullable Instant clockStoppedAt() {
        ClockRun clock = clock(cycle().kind().step());
        return clock == null ? null : clock.stoppedAt();
    }

    /** The clock that fails next, or failed first and still runs; absent where none can fail. */
    public @Nullable ClockRun nextClock() {
        return NextClock.of(this).orElse(null);
    }

    /** Until when something is to be done next; of a request that is not open or stands still, its own deadline. */
    public @Nullable Instant nextDueAt() {
        ClockRun next = nextClock();
        return next == null ? dueAt() : next.dueAt();
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    /** The last run of a clock of the request itself in the current cycle. */
    public @Nullable ClockRun clock(Step step) {
        return clock(step, 0);
    }

    /** The last run of a clock of a part in the current cycle. */
    public @Nullable ClockRun clock(Step step, int assignment) {
        return lastClock(cycle().number(), step, assignment);
    }

    private @Nullable ClockRun lastClock(int cycleNumber, Step step, int assignment) {
        return clocks().stream()
                .filter(clock -> clock.step() == step
                        && clock.assignmentNumber() == assignment
                        && clock.cycleNumber() == cycleNumber)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /**
     * An assignment's number, that of the lead's where none is named.
     *
     * @throws IllegalArgumentException if there is no lead
     */
    public int partNumber(@Nullable Integer named) {
        if (named != null) {
            return named;
        }
        Part lead = leadPart();
        if (lead == null) {
            throw new IllegalArgumentException("only a dispatched request has a part");
        }
        return lead.number();
    }

    /** Whether the department that disputes still has the request; what it once handled is settled without moving it. */
    public boolean isOfOpenPart(Proceeding dispute) {
        return parts().get(dispute.assignmentNumber() - 1).isOpen();
    }

    /**
     * The request as a department may know it from which the next event took its part.
     *
     * @param after the request after that event, of which only the department's own part is shown
     */
    public ServiceRequest takenFrom(DepartmentKey department, ServiceRequest after) {
        return handled(before -> before.withPartsOf(department, after.handling))
                .standing(each -> each.takenAt(after.recordedAt()));
    }

    /** The request after an event that led to a status. */
    public ServiceRequest moved(Head next, RequestStatus to) {
        return new ServiceRequest(id, number, next, to, matter, receivedAt, direct, origin, standing, handling);
    }

    public ServiceRequest answeredDirectly() {
        return new ServiceRequest(id, number, head, status, matter, receivedAt, true, origin, standing, handling);
    }

    public ServiceRequest corrected(Matter right) {
        return new ServiceRequest(id, number, head, status, right, receivedAt, direct, origin, standing, handling);
    }

    public ServiceRequest standing(UnaryOperator<Standing> change) {
        return new ServiceRequest(
                id, number, head, status, matter, receivedAt, direct, origin, change.apply(standing), handling);
    }

    public ServiceRequest handled(UnaryOperator<Handling> change) {
        return new ServiceRequest(
                id, number, head, status, matter, receivedAt, direct, origin, standing, change.apply(handling));
    }
}
