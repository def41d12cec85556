package hotline.request.handling;

import hotline.request.Act;
import hotline.request.Part;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.shared.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what an act is about, and refuses it where there is nothing or a rule of several acts forbids it. */
public final class Requirements {

    private Requirements() {}

    /** The open part of the actor's department. */
    public static Part ownPart(ServiceRequest request, Circumstances given) {
        Part part = request.openPartOf(given.actor().department());
        if (part == null) {
            throw refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return part;
    }

    /** The open part of the actor's department, which must be the lead's. */
    public static Part ownLeadPart(ServiceRequest request, Circumstances given) {
        Part part = ownPart(request, given);
        if (!part.isLead()) {
            throw refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return part;
    }

    /** The lead's open part, whoever acts. */
    public static Part leadPart(ServiceRequest request) {
        Part lead = request.leadPart();
        if (lead == null) {
            throw refusal(RequestProblem.DEPARTMENT_NEEDED);
        }
        return lead;
    }

    /** The last undecided proceeding of a kind, or the one that is named. */
    public static Proceeding pending(ServiceRequest request, Kind kind, @Nullable Integer number) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == kind && each.isOpen())
                .filter(each -> number == null || each.number() == number)
                .reduce((first, second) -> second)
                .orElseThrow(() -> nothingPending(kind));
    }

    /** The last undecided proceeding of a kind that is about a part. */
    public static Proceeding pendingOf(ServiceRequest request, Kind kind, int part) {
        return request.proceedings().stream()
                .filter(each -> each.kind() == kind && each.isOpen() && each.assignmentNumber() == part)
                .reduce((first, second) -> second)
                .orElseThrow(() -> nothingPending(kind));
    }

    public static void requireNonePending(ServiceRequest request, Kind kind) {
        if (request.handling().open(kind).isPresent()) {
            throw new ProblemException(RequestProblem.ALREADY_PENDING, Map.of("kind", kind.code()));
        }
    }

    // otherwise voiding, declining, transferring or merging would be a way to make lateness vanish from the rates
    public static void refuseIfOverdue(ServiceRequest request, Instant now) {
        if (request.isOverdueAt(now)) {
            throw refusal(RequestProblem.OVERDUE_STAYS_COUNTED);
        }
    }

    /** Whether a limit has passed at an instant; without a limit never. */
    public static boolean isAfter(Instant instant, @Nullable Instant due) {
        return due != null && instant.isAfter(due);
    }

    public static ProblemException refusal(RequestProblem problem) {
        return new ProblemException(problem, Map.of());
    }

    public static ProblemException nothingPending(Kind kind) {
        return new ProblemException(RequestProblem.NOTHING_PENDING, Map.of("kind", kind.code()));
    }

    public static ProblemException illegal(ServiceRequest request, Act act) {
        return new ProblemException(
                RequestProblem.ILLEGAL_TRANSITION,
                Map.of("status", request.status().code(), "act", act.code()));
    }
}
