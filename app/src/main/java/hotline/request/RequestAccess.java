package hotline.request;

import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides who may see a request and who may act on it. */
public final class RequestAccess {

    static final Role[] DIVISION_READERS = {Role.OPERATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR};

    /** Roles that hold for the own department's requests only. */
    private static final Set<Role> OF_DEPARTMENTS = Set.of(Role.CLERK, Role.HEAD);

    private RequestAccess() {}

    /**
     * Lets pass who may see a request: staff of its division and of the divisions above, and the clerks of its
     * departments, among them those whose part was taken from them ({@link #isOnlyOfThePast}).
     *
     * @param visibleDivisions the actor's division and all below it
     */
    public static void requireSight(Actor actor, ServiceRequest request, Set<String> visibleDivisions) {
        if (actor.hasAny(Role.CLERK, Role.HEAD) && request.isAssignedTo(actor.department())) {
            return;
        }
        requireDivision(actor, request.divisionCode(), visibleDivisions);
    }

    /** Whether an actor who may see a request sees it only as it stood when it was taken from their department. */
    static boolean isOnlyOfThePast(Actor actor, ServiceRequest request, Set<String> visibleDivisions) {
        boolean looksIntoDivision = actor.hasAny(DIVISION_READERS) && visibleDivisions.contains(request.divisionCode());
        return !looksIntoDivision && !isOfOwnDepartment(actor, request);
    }

    /** Lets pass who may look into a division's requests, whoever handles them. */
    public static void requireDivision(Actor actor, String divisionCode, Set<String> visibleDivisions) {
        if (!actor.hasAny(DIVISION_READERS)) {
            throw refusal(
                    actor.hasAny(Role.CLERK, Role.HEAD) ? RequestProblem.OTHER_DEPARTMENT : RequestProblem.WRONG_ROLE);
        }
        if (!visibleDivisions.contains(divisionCode)) {
            throw refusal(RequestProblem.OTHER_DIVISION);
        }
    }

    /** Lets pass who may do an act: one of its roles, in the own division, and for a clerk in the own department. */
    static void requireActor(Actor actor, ServiceRequest request, Lifecycle.Transition transition) {
        RequestProblem refusal = refusal(actor, request, transition);
        if (refusal != null) {
            throw refusal(refusal);
        }
    }

    /** Why an actor may not do an act; nothing if they may. */
    static @Nullable RequestProblem refusal(Actor actor, ServiceRequest request, Lifecycle.Transition transition) {
        if (actor.isProgram()) {
            return null;
        }
        boolean asClerk =
                OF_DEPARTMENTS.stream().anyMatch(role -> transition.roles().contains(role) && actor.has(role));
        boolean asOther =
                transition.roles().stream().anyMatch(role -> !OF_DEPARTMENTS.contains(role) && actor.has(role));
        if (!asClerk && !asOther) {
            return RequestProblem.WRONG_ROLE;
        }
        if (asOther && actor.divisionCode().equals(request.divisionCode())) {
            return null;
        }
        if (asClerk && isOfOwnDepartment(actor, request)) {
            return null;
        }
        return asClerk ? RequestProblem.OTHER_DEPARTMENT : RequestProblem.OTHER_DIVISION;
    }

    private static boolean isOfOwnDepartment(Actor actor, ServiceRequest request) {
        return actor.hasAny(Role.CLERK, Role.HEAD) && request.isHeldBy(actor.department());
    }

    private static ProblemException refusal(RequestProblem problem) {
        return new ProblemException(problem, Map.of());
    }
}
