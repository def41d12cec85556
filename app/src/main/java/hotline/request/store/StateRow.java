package hotline.request.store;

import hotline.deadline.Step;
import hotline.request.Assignment;
import hotline.request.ClockRun;
import hotline.request.DeclaredVerdict;
import hotline.request.HandlingCycle;
import hotline.request.Nature;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.TimeAnomaly;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was known of a request from one instant to another, the facts that figures are counted from. */
record StateRow(
        String divisionCode,
        UUID requestId,
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
        @Nullable String source) {

    static final String FOREVER = "infinity";

    /** The state since the request's last event. */
    static StateRow of(ServiceRequest request) {
        return of(request, FOREVER);
    }

    /** The state from the request's last event on until the next one. */
    static StateRow of(ServiceRequest request, String until) {
        return of(request, request.recordedAt(), until, request.completedAt());
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
        DepartmentKey lead = request.lead();
        ImportOrigin origin = request.origin();
        HandlingCycle first = request.cycles().get(0);
        ClockRun dispatchClock = request.clock(Step.DISPATCH);
        return new StateRow(
                request.divisionCode(),
                request.id(),
                request.version(),
                knownFrom,
                knownTo,
                statusWhen(request, completedAt),
                disposition(request.status()),
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
                origin == null ? null : origin.source());
    }

    private static RequestStatus statusWhen(ServiceRequest request, @Nullable Instant completedAt) {
        if (completedAt != null || request.completedAt() == null) {
            return request.status();
        }
        List<Assignment> assignments = request.assignments();
        return assignments.isEmpty() ? RequestStatus.REGISTERED : RequestStatus.DISPATCHED;
    }

    private static String disposition(RequestStatus status) {
        return switch (status) {
            case DECLINED -> "declined";
            case TRANSFERRED -> "transferred";
            case VOIDED -> "voided";
            default -> "accepted";
        };
    }
}
