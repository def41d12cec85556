package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTests {

    private static final Path GOLDEN = Path.of("src/test/resources/hotline/request/lifecycle.txt");
    private static final Path DOCUMENT = Path.of("../ops/lifecycle.md");
    private static final String REWRITE = "hotline.lifecycle.rewrite";

    /** Every status with every act that it allows and where that leads; all other pairs are refused. */
    @Test
    void everyPairOfStatusAndActIsDecided() throws IOException {
        List<String> pairs = new ArrayList<>();
        for (RequestStatus from : RequestStatus.values()) {
            for (Act act : Act.values()) {
                String ways = ways(from, act);
                if (!ways.isEmpty()) {
                    pairs.add(from.code() + " " + act.code() + " -> " + ways);
                }
            }
        }

        assertWritten(GOLDEN, String.join("\n", pairs) + "\n");
    }

    @Test
    void theDocumentationShowsTheTable() throws IOException {
        assertWritten(DOCUMENT, LifecycleDocument.text());
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
        return Arrays.stream(RequestStatus.values())
                .filter(to -> leads(from, act, to))
                .sorted(Comparator.comparing(
                        to -> Lifecycle.transition(from, act).to() != to))
                .map(RequestStatus::code)
                .collect(Collectors.joining("|"));
    }

    private static boolean leads(RequestStatus from, Act act, RequestStatus to) {
        try {
            return Lifecycle.transition(from, act, to).to() == to;
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(RequestProblem.ILLEGAL_TRANSITION);
            return false;
        }
    }

    private static void assertWritten(Path file, String expected) throws IOException {
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(file, expected);
        }

        assertThat(Files.readString(file))
                .as("%s is not what the table says. If the change is meant, run with -D%s=true.", file, REWRITE)
                .isEqualTo(expected);
    }
}
