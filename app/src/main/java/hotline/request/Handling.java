package hotline.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** How a request has been handled so far: its rounds, the departments' parts in them, and the clocks of both. */
public record Handling(List<HandlingCycle> cycles, List<Assignment> assignments, List<ClockRun> clocks) {

    // one order whether folded or loaded, so that both are equal
    private static final Comparator<ClockRun> CLOCK_ORDER = Comparator.comparingInt(ClockRun::cycleNumber)
            .thenComparingInt(ClockRun::assignmentNumber)
            .thenComparing(ClockRun::step);

    public Handling {
        cycles = List.copyOf(cycles);
        assignments = List.copyOf(assignments);
        clocks = clocks.stream().sorted(CLOCK_ORDER).toList();
    }

    HandlingCycle cycle() {
        return cycles.get(cycles.size() - 1);
    }

    Handling assigned(Assignment assignment, List<ClockRun> started) {
        return new Handling(cycles, append(assignments, List.of(assignment)), append(clocks, started));
    }

    /** The last department has taken the request on. */
    Handling acknowledged(Instant at) {
        return new Handling(cycles, changeLast(assignments, each -> each.acknowledged(at)), clocks);
    }

    /** The last department has given its closing reply. */
    Handling replied(Instant at) {
        return new Handling(cycles, changeLast(assignments, each -> each.completed(at)), clocks).completed(at);
    }

    /** The running cycle reaches its verdict, and every clock stops. */
    Handling completed(Instant at) {
        return new Handling(changeLast(cycles, cycle -> cycle.completed(at)), assignments, clocks)
                .endingClocks(clock -> true, at);
    }

    Handling endingClocks(Predicate<ClockRun> which, Instant at) {
        List<ClockRun> next = clocks.stream()
                .map(clock -> clock.endedAt() == null && which.test(clock) ? clock.ended(at) : clock)
                .toList();
        return new Handling(cycles, assignments, next);
    }

    private static <T> List<T> changeLast(List<T> list, UnaryOperator<T> change) {
        List<T> next = new ArrayList<>(list);
        next.set(next.size() - 1, change.apply(next.get(next.size() - 1)));
        return next;
    }

    private static <T> List<T> append(List<T> list, List<T> more) {
        List<T> next = new ArrayList<>(list);
        next.addAll(more);
        return next;
    }
}
