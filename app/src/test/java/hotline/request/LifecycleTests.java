package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.ProblemException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LifecycleTests {

    /** Every status with every act that it allows and where that leads; all other pairs are refused. */
    private static final Map<RequestStatus, String> MATRIX = matrix();

    @Test
    void everyPairOfStatusAndActIsDecided() {
        for (RequestStatus from : RequestStatus.values()) {
            Map<String, String> allowed = new TreeMap<>();
            for (Act act : Act.values()) {
                String ways = ways(from, act);
                if (!ways.isEmpty()) {
                    allowed.put(act.code(), ways);
                }
            }
            assertThat(allowed.toString()).as(from.code()).isEqualTo(MATRIX.get(from));
        }
    }

    @Test
    void everyStatusCanBeReached() {
        Set<RequestStatus> reached = EnumSet.copyOf(Lifecycle.INITIAL);

        boolean grows = true;
        while (grows) {
            grows = reached.addAll(Lifecycle.TABLE.stream()
                    .filter(transition -> reached.contains(transition.from()))
                    .map(Lifecycle.Transition::to)
                    .toList());
        }

        assertThat(reached).containsExactlyInAnyOrder(RequestStatus.values());
    }

    @Test
    void everyTransitionNamesWhoMayMakeIt() {
        assertThat(Lifecycle.TABLE)
                .allSatisfy(transition ->
                        assertThat(transition.roles()).as(transition.toString()).isNotEmpty());
    }

    /** Where an act leads, the usual way first. */
    private static String ways(RequestStatus from, Act act) {
        List<String> ways = Arrays.stream(RequestStatus.values())
                .filter(to -> leads(from, act, to))
                .map(RequestStatus::code)
                .toList();
        return String.join("|", ways);
    }

    private static boolean leads(RequestStatus from, Act act, RequestStatus to) {
        try {
            return Lifecycle.transition(from, act, to).to() == to;
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
            return false;
        }
    }

    private static Map<RequestStatus, String> matrix() {
        Map<RequestStatus, String> matrix = new LinkedHashMap<>();
        Arrays.stream(RequestStatus.values()).forEach(status -> matrix.put(status, "{}"));
        matrix.put(
                RequestStatus.REGISTERED,
                "{answer=completed, decline=declined, dispatch=dispatched, transfer=transferred, void=voided}");
        matrix.put(RequestStatus.DISPATCHED, "{acknowledge=in-progress, void=voided}");
        matrix.put(RequestStatus.IN_PROGRESS, "{reply=completed, void=voided}");
        matrix.put(RequestStatus.COMPLETED, "{close=closed}");
        return matrix;
    }
}
