package hotline.request;

import static hotline.request.Act.ACKNOWLEDGE;
import static hotline.request.Act.ANSWER;
import static hotline.request.Act.CLOSE;
import static hotline.request.Act.DECLINE;
import static hotline.request.Act.DISPATCH;
import static hotline.request.Act.REPLY;
import static hotline.request.Act.TRANSFER;
import static hotline.request.Act.VOID;
import static hotline.request.RequestStatus.CLOSED;
import static hotline.request.RequestStatus.COMPLETED;
import static hotline.request.RequestStatus.DECLINED;
import static hotline.request.RequestStatus.DISPATCHED;
import static hotline.request.RequestStatus.IN_PROGRESS;
import static hotline.request.RequestStatus.REGISTERED;
import static hotline.request.RequestStatus.TRANSFERRED;
import static hotline.request.RequestStatus.VOIDED;

import hotline.shared.ProblemException;
import hotline.shared.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lifecycle as data: from which status which act leads where, and who may do it. */
public final class Lifecycle {

    /** One way through the lifecycle. */
    public record Transition(RequestStatus from, Act act, RequestStatus to, Set<Role> roles) {}

    /** Where a request can begin: registered here, or taken over as it stood in an old system. */
    public static final Set<RequestStatus> INITIAL = EnumSet.of(REGISTERED, DISPATCHED, CLOSED);

    public static final List<Transition> TABLE = List.of(
            new Transition(REGISTERED, DISPATCH, DISPATCHED, Set.of(Role.OPERATOR, Role.SUPERVISOR)),
            new Transition(REGISTERED, ANSWER, COMPLETED, Set.of(Role.OPERATOR, Role.SUPERVISOR)),
            new Transition(REGISTERED, DECLINE, DECLINED, Set.of(Role.OPERATOR, Role.SUPERVISOR)),
            new Transition(REGISTERED, TRANSFER, TRANSFERRED, Set.of(Role.OPERATOR, Role.SUPERVISOR)),
            new Transition(REGISTERED, VOID, VOIDED, Set.of(Role.OPERATOR, Role.SUPERVISOR)),
            new Transition(DISPATCHED, ACKNOWLEDGE, IN_PROGRESS, Set.of(Role.CLERK)),
            new Transition(DISPATCHED, VOID, VOIDED, Set.of(Role.SUPERVISOR)),
            new Transition(IN_PROGRESS, REPLY, COMPLETED, Set.of(Role.CLERK)),
            new Transition(IN_PROGRESS, VOID, VOIDED, Set.of(Role.SUPERVISOR)),
            new Transition(COMPLETED, CLOSE, CLOSED, Set.of(Role.OPERATOR, Role.SUPERVISOR)));

    private static final Map<RequestStatus, Map<Act, Transition>> INDEX = index();

    private Lifecycle() {}

    /**
     * The transition that an act makes.
     *
     * @throws ProblemException {@link RequestProblem#ILLEGAL_TRANSITION} if the status does not allow the act
     */
    public static Transition transition(RequestStatus from, Act act) {
        Transition transition = INDEX.getOrDefault(from, Map.of()).get(act);
        if (transition == null) {
            throw new ProblemException(
                    RequestProblem.ILLEGAL_TRANSITION, Map.of("status", from.code(), "act", act.code()));
        }
        return transition;
    }

    /** What can be done in a status, by whoever may. */
    public static List<Transition> from(RequestStatus status) {
        return TABLE.stream().filter(transition -> transition.from() == status).toList();
    }

    private static Map<RequestStatus, Map<Act, Transition>> index() {
        Map<RequestStatus, Map<Act, Transition>> index = new EnumMap<>(RequestStatus.class);
        for (Transition transition : TABLE) {
            index.computeIfAbsent(transition.from(), status -> new EnumMap<>(Act.class))
                    .put(transition.act(), transition);
        }
        return index;
    }
}
