package hotline.request.store;

import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.DeclaredVerdict;
import hotline.request.Nature;
import hotline.request.Part;
import hotline.request.Proceeding;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.TimeAnomaly;
import hotline.request.handling.CycleKind;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.Verdict;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts known of a request from one instant to another, from which figures are counted. */
record StateRow(
        int version,
        Instant knownFrom,
        String knownTo,
        RequestStatus status,
        String disposition,
        boolean isDirect,
        Nature nature,
        @Nullable String subjectCode,
        @Nullable String townshipCode,
        @Nullable String departmentDivisionCode,
        @Nullable String departmentCode,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        @Nullable Instant completedAt,
        @Nullable Instant dispatchDueAt,
        @Nullable Instant dispatchedAt,
        @Nullable DeclaredVerdict declaredVerdict,
        @Nullable TimeAnomaly timeAnomaly,
        @Nullable String source,
        @Nullable Instant pausedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant extensionAskedAt,
        @Nullable Verdict adjudicatedVerdict,
        int cycles,
        int redone,
        boolean isUnreasonable) {

    static final String FOREVER = "infinity";

    /** The state since the request's last event. */
    static StateRow of(ServiceRequest request) {
        return of(request, FOREVER);
    }

    /** The state from the request's last event on until the next one. */
    static StateRow of(ServiceRequest request, String until) {
        return of(request, request.recordedAt(), until, request.firstCycle().completedAt());
    }

    /**
     * The states of an imported request, by the instants at which things occurred: open since it was received, and
     * completed since it was completed. Impossible times have one state only, since their order means nothing.
     */
    static List<StateRow> ofImported(ServiceRequest request, String until) {
        Instant received = request.receivedAt();
        Instant completed = request.completedAt();
        if (completed == null || !completed.isAfter(received)) {
            return List.of(of(request, received, until, completed));
        }
        List<StateRow> states = new ArrayList<>();
        states.add(of(request, received, completed.toString(), null));
        states.add(of(request, completed, until, completed));
        return states;
    }

    private static StateRow of(
            ServiceRequest request, Instant knownFrom, String knownTo, @Nullable Instant completedAt) {
        HandlingCycle first = request.firstCycle();
        // the headline is the first cycle's, and so is the department that answers for it
        DepartmentKey lead = request.leadOf(first.number());
        ImportOrigin origin = request.origin();
        ClockRun dispatchClock = lastClock(request, Step.DISPATCH);
        ClockRun completionClock = lastClock(request, Step.COMPLETION);
        Instant stoppedAt = completionClock == null ? null : completionClock.stoppedAt();
        boolean isPaused = request.status() == RequestStatus.PAUSED;
        return new StateRow(
                request.version(),
                knownFrom,
                knownTo,
                statusWhen(request, completedAt),
                disposition(request),
                request.direct(),
                request.matter().nature(),
                request.matter().subjectCode(),
                request.matter().townshipCode(),
                lead == null ? null : lead.divisionCode(),
                lead == null ? null : lead.code(),
                request.receivedAt(),
                first.dueAt(),
                first.originalDueAt(),
                completedAt,
                dispatchClock == null ? null : dispatchClock.dueAt(),
                dispatchClock == null ? null : dispatchClock.endedAt(),
                origin == null ? null : origin.declared(),
                origin == null ? null : origin.anomaly(),
                origin == null ? null : origin.source(),
                isPaused ? stoppedAt : null,
                isPaused ? null : stoppedAt,
                extensionAskedAt(request),
                first.adjudicatedVerdict(),
                request.cycles().size(),
                (int) request.cycles().stream()
                        .filter(cycle -> cycle.kind() == CycleKind.REDO)
                        .count(),
                request.isUnreasonable());
    }

    private static @Nullable Instant extensionAskedAt(ServiceRequest request) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == Proceeding.Kind.EXTENSION && each.isOpen() && each.cycleNumber() == 1)
                .map(Proceeding::openedAt)
                .findFirst()
                .orElse(null);
    }

    /** The first cycle's last run: what is passed on after a send-back or a return is judged by the clock of that. */
    private static @Nullable ClockRun lastClock(ServiceRequest request, Step step) {
        return request.clocks().stream()
                .filter(clock -> clock.cycleNumber() == 1 && clock.assignmentNumber() == 0 && clock.step() == step)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static RequestStatus statusWhen(ServiceRequest request, @Nullable Instant completedAt) {
        if (completedAt != null || request.firstCycle().completedAt() == null) {
            return request.status();
        }
        List<Part> parts = request.parts();
        return parts.isEmpty() ? RequestStatus.REGISTERED : RequestStatus.DISPATCHED;
    }

    /**
     * Tells how a request counts: what has been finished once, or was withdrawn late, stays accepted, whatever becomes
     * of a later cycle.
     */
    private static String disposition(ServiceRequest request) {
        if (request.firstCycle().verdict() != null
                || request.firstCycle().completedAt() != null
                || request.cycles().size() > 1) {
            return "accepted";
        }
        return switch (request.status()) {
            case DECLINED -> "declined";
            case TRANSFERRED -> "transferred";
            case MERGED -> "merged";
            case WITHDRAWN -> "withdrawn";
            case VOIDED -> "voided";
            default -> "accepted";
        };
    }
}
