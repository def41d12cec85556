package hotline.request.handling;

import hotline.deadline.Step;
import hotline.request.ClockRun;
import hotline.request.ServiceRequest;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Finds the clock of a request that fails next, or failed first and still runs: the one that people see first. */
public final class NextClock {

    // the request's own before that of a part, then an order of its own, which the database knows as well
    private static final Comparator<ClockRun> FIRST_TO_FAIL = Comparator.comparing(
                    (ClockRun clock) -> Objects.requireNonNull(clock.dueAt()))
            .thenComparingInt(ClockRun::assignmentNumber)
            .thenComparing(clock -> clock.step().code())
            .thenComparingInt(ClockRun::runNumber);

    private NextClock() {}

    public static Optional<ClockRun> of(ServiceRequest request) {
        return request.isOpen()
                ? request.clocks().stream().filter(NextClock::canFail).min(FIRST_TO_FAIL)
                : Optional.empty();
    }

    /** Whether something is not done in time by it: who does not send back keeps the request, which is no failure. */
    private static boolean canFail(ClockRun clock) {
        boolean stands = clock.stoppedAt() != null
                && clock.dueAt() != null
                && !clock.stoppedAt().isAfter(clock.dueAt());
        return clock.dueAt() != null && clock.isRunning() && !stands && clock.step() != Step.SEND_BACK;
    }
}
