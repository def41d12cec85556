package hotline.request;

import static hotline.request.RequestStatus.AWAITING_SIGNATURE;
import static hotline.request.RequestStatus.CLOSED;
import static hotline.request.RequestStatus.COMPLETED;
import static hotline.request.RequestStatus.DECLINED;
import static hotline.request.RequestStatus.DISPATCHED;
import static hotline.request.RequestStatus.IN_PROGRESS;
import static hotline.request.RequestStatus.MERGED;
import static hotline.request.RequestStatus.OPEN;
import static hotline.request.RequestStatus.PAUSED;
import static hotline.request.RequestStatus.REGISTERED;
import static hotline.request.RequestStatus.SENT_BACK;
import static hotline.request.RequestStatus.TRANSFERRED;
import static hotline.request.RequestStatus.UNDER_REVIEW;
import static hotline.request.RequestStatus.VOIDED;
import static hotline.request.RequestStatus.WITHDRAWN;

import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle as data: from which status which act leads where, and who may do it. Where an act can lead to more than
 * one status, the first row is the usual one, and an event that led to another says so.
 */
public final class Lifecycle {

    /** One way through the lifecycle. */
    public record Transition(RequestStatus from, Act act, RequestStatus to, Set<Role> roles) {}

    /** Where a request can begin: registered here, or taken over as it stood in an old system. */
    public static final Set<RequestStatus> INITIAL = EnumSet.of(REGISTERED, DISPATCHED, CLOSED);

    /** What takes a request away, so that nothing is counted under it any more. */
    public static final Set<Act> LEAVING =
            Collections.unmodifiableSet(EnumSet.of(Act.DECLINE, Act.TRANSFER, Act.VOID, Act.MERGE, Act.WITHDRAW));

    private static final Set<Role> HOTLINE = Set.of(Role.OPERATOR, Role.SUPERVISOR);
    private static final Set<Role> SUPERVISOR = Set.of(Role.SUPERVISOR);
    private static final Set<Role> CLERK = Set.of(Role.CLERK);
    private static final Set<Role> HEAD = Set.of(Role.HEAD);

    private static final Set<RequestStatus> HANDLED = EnumSet.of(DISPATCHED, IN_PROGRESS);
    private static final Set<RequestStatus> UNDECIDED = EnumSet.of(REGISTERED, DISPATCHED, IN_PROGRESS);
    private static final Set<RequestStatus> FINISHED = EnumSet.of(COMPLETED, CLOSED);
    private static final Set<RequestStatus> WITH_DEPARTMENT =
            EnumSet.of(DISPATCHED, IN_PROGRESS, SENT_BACK, PAUSED, AWAITING_SIGNATURE, UNDER_REVIEW);

    public static final List<Transition> TABLE = table();

    private static final Map<RequestStatus, Map<Act, List<Transition>>> INDEX = index();

    private Lifecycle() {}

    /**
     * The usual transition of an act.
     *
     * @throws ProblemException {@link RequestProblem#ILLEGAL_TRANSITION} if the status does not allow the act
     */
    public static Transition transition(RequestStatus from, Act act) {
        return transition(from, act, null);
    }

    /**
     * The transition that an act makes.
     *
     * @param to where it leads, if not to where it usually does
     * @throws ProblemException {@link RequestProblem#ILLEGAL_TRANSITION} if the status does not allow the act
     */
    public static Transition transition(RequestStatus from, Act act, @Nullable RequestStatus to) {
        return INDEX.getOrDefault(from, Map.of()).getOrDefault(act, List.of()).stream()
                .filter(transition -> to == null || transition.to() == to)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        RequestProblem.ILLEGAL_TRANSITION, Map.of("status", from.code(), "act", act.code())));
    }

    /** What can be done in a status, by whoever may, each act once. */
    public static List<Transition> from(RequestStatus status) {
        return INDEX.getOrDefault(status, Map.of()).values().stream()
                .map(ways -> ways.get(0))
                .toList();
    }

    /** Everybody who may do an act in one status or another. */
    public static Set<Role> rolesOf(Act act) {
        return TABLE.stream()
                .filter(transition -> transition.act() == act)
                .flatMap(transition -> transition.roles().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Transition> table() {
        List<Transition> table = new ArrayList<>();
        row(table, REGISTERED, Act.DISPATCH, HOTLINE, DISPATCHED);
        row(table, REGISTERED, Act.ANSWER, HOTLINE, COMPLETED);
        row(table, REGISTERED, Act.DECLINE, HOTLINE, DECLINED);
        row(table, REGISTERED, Act.TRANSFER, HOTLINE, TRANSFERRED);
        row(table, REGISTERED, Act.VOID, HOTLINE, VOIDED);
        rows(table, HANDLED, Act.VOID, SUPERVISOR, VOIDED);
        rows(table, UNDECIDED, Act.MERGE, HOTLINE, MERGED);
        rows(table, OPEN, Act.WITHDRAW, HOTLINE, WITHDRAWN);
        row(table, TRANSFERRED, Act.RETURN, HOTLINE, REGISTERED);
        row(table, MERGED, Act.UNMERGE, SUPERVISOR, REGISTERED, DISPATCHED, IN_PROGRESS);

        // a supporting department's part moves the request nowhere
        row(table, DISPATCHED, Act.ACKNOWLEDGE, CLERK, IN_PROGRESS, DISPATCHED);
        row(table, IN_PROGRESS, Act.ACKNOWLEDGE, CLERK, IN_PROGRESS);
        staying(table, HANDLED, Act.CONTACT, CLERK);
        rows(table, HANDLED, Act.SEND_BACK, CLERK, SENT_BACK);
        row(table, SENT_BACK, Act.GRANT_SEND_BACK, SUPERVISOR, REGISTERED);
        row(table, SENT_BACK, Act.REFUSE_SEND_BACK, SUPERVISOR, IN_PROGRESS);
        row(table, SENT_BACK, Act.HANDLE_FIRST, SUPERVISOR, IN_PROGRESS);
        // what was left open when handling first was ordered
        row(table, IN_PROGRESS, Act.GRANT_SEND_BACK, SUPERVISOR, REGISTERED, IN_PROGRESS);
        staying(table, FINISHED, Act.GRANT_SEND_BACK, SUPERVISOR);
        row(table, IN_PROGRESS, Act.REFUSE_SEND_BACK, SUPERVISOR, IN_PROGRESS);
        staying(table, FINISHED, Act.REFUSE_SEND_BACK, SUPERVISOR);
        staying(table, WITH_DEPARTMENT, Act.FIX_RESPONSIBILITY, SUPERVISOR);
        rows(table, HANDLED, Act.REASSIGN, SUPERVISOR, DISPATCHED, IN_PROGRESS);

        row(table, IN_PROGRESS, Act.ASK_EXTENSION, CLERK, IN_PROGRESS);
        staying(table, WITH_DEPARTMENT, Act.GRANT_EXTENSION, SUPERVISOR);
        staying(table, WITH_DEPARTMENT, Act.REFUSE_EXTENSION, SUPERVISOR);
        row(table, IN_PROGRESS, Act.PAUSE, SUPERVISOR, PAUSED);
        row(table, PAUSED, Act.RESUME, Set.of(Role.CLERK, Role.SUPERVISOR), IN_PROGRESS);
        row(table, IN_PROGRESS, Act.PASS_ON, CLERK, IN_PROGRESS);
        row(table, IN_PROGRESS, Act.GIVE_PART, CLERK, IN_PROGRESS);

        row(table, IN_PROGRESS, Act.REPLY, CLERK, COMPLETED, UNDER_REVIEW, AWAITING_SIGNATURE, IN_PROGRESS);
        row(table, DISPATCHED, Act.REPLY, CLERK, DISPATCHED);
        row(table, AWAITING_SIGNATURE, Act.SIGN, HEAD, COMPLETED, UNDER_REVIEW);
        row(table, AWAITING_SIGNATURE, Act.RETURN_DRAFT, HEAD, IN_PROGRESS);
        row(table, UNDER_REVIEW, Act.PASS_REPLY, SUPERVISOR, COMPLETED);
        row(table, UNDER_REVIEW, Act.REFUSE_REPLY, SUPERVISOR, IN_PROGRESS);

        for (RequestStatus status : EnumSet.of(REGISTERED, DISPATCHED, IN_PROGRESS, SENT_BACK)) {
            row(table, status, Act.CONVENE, SUPERVISOR, status);
            row(table, status, Act.CONCLUDE, SUPERVISOR, DISPATCHED, IN_PROGRESS);
        }
        staying(table, union(OPEN, FINISHED), Act.REPEAT_CALL, HOTLINE);
        staying(table, WITH_DEPARTMENT, Act.REMIND, HOTLINE);
        staying(table, WITH_DEPARTMENT, Act.SUPERVISE, SUPERVISOR);
        staying(table, WITH_DEPARTMENT, Act.ANSWER_ORDER, CLERK);
        staying(table, OPEN, Act.CORRECT, HOTLINE);
        staying(table, OPEN, Act.RECOMPUTE, SUPERVISOR);
        staying(table, union(OPEN, FINISHED), Act.SUPERIOR_ANSWER, HOTLINE);
        Set<Role> anybody = Set.of(Role.CLERK, Role.OPERATOR, Role.SUPERVISOR);
        staying(table, union(OPEN, FINISHED), Act.APPEAL, anybody);
        staying(table, union(OPEN, FINISHED), Act.ADJUDICATE, SUPERVISOR);
        rows(table, FINISHED, Act.REDO, SUPERVISOR, DISPATCHED);
        rows(table, FINISHED, Act.REOPEN, SUPERVISOR, REGISTERED);
        row(table, COMPLETED, Act.CLOSE, HOTLINE, CLOSED);
        return List.copyOf(table);
    }

    private static void row(
            List<Transition> table, RequestStatus from, Act act, Set<Role> roles, RequestStatus... ways) {
        for (RequestStatus to : ways) {
            table.add(new Transition(from, act, to, roles));
        }
    }

    private static void rows(
            List<Transition> table, Set<RequestStatus> all, Act act, Set<Role> roles, RequestStatus... ways) {
        all.forEach(from -> row(table, from, act, roles, ways));
    }

    private static void staying(List<Transition> table, Set<RequestStatus> all, Act act, Set<Role> roles) {
        all.forEach(status -> row(table, status, act, roles, status));
    }

    private static Set<RequestStatus> union(Set<RequestStatus> some, Set<RequestStatus> others) {
        EnumSet<RequestStatus> union = EnumSet.copyOf(some);
        union.addAll(others);
        return union;
    }

    private static Map<RequestStatus, Map<Act, List<Transition>>> index() {
        Map<RequestStatus, Map<Act, List<Transition>>> index = new EnumMap<>(RequestStatus.class);
        for (Transition transition : TABLE) {
            index.computeIfAbsent(transition.from(), status -> new EnumMap<>(Act.class))
                    .computeIfAbsent(transition.act(), act -> new ArrayList<>())
                    .add(transition);
        }
        return index;
    }
}
