package hotline.request.store;

import hotline.request.ClockRun;
import hotline.request.ServiceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * When a running clock is next to be looked at.
 *
 * @param stage share of the time that has passed then, in per cent; 100 is the deadline
 */
record AlarmRow(
        String divisionCode,
        UUID requestId,
        int cycleNumber,
        String step,
        int assignmentNumber,
        int runNumber,
        int stage,
        Instant dueAt,
        Instant firesAt) {

    private static final int DEADLINE = 100;

    /** The deadlines of an imported request that had not come when it was imported. */
    static List<AlarmRow> stillToCome(ServiceRequest imported) {
        return of(imported, List.of()).stream()
                .filter(alarm -> alarm.firesAt.isAfter(imported.recordedAt()))
                .toList();
    }

    /** The alarms of all clocks that run, are not stopped, and have a deadline. */
    static List<AlarmRow> of(ServiceRequest request, List<Integer> dueSoonShares) {
        List<AlarmRow> alarms = new ArrayList<>();
        if (!request.isOpen()) {
            return alarms;
        }
        for (ClockRun clock : request.clocks()) {
            Instant due = clock.dueAt();
            if (due == null || !clock.isRunning() || clock.stoppedAt() != null) {
                continue;
            }
            if (clock.assignmentNumber() == 0 && clock.isOfHandling()) {
                dueSoonShares.forEach(share -> alarms.add(of(request, clock, due, share)));
            }
            if (clock.assignmentNumber() == 0 || !clock.isOfHandling()) {
                alarms.add(of(request, clock, due, DEADLINE));
            }
        }
        return alarms;
    }

    private static AlarmRow of(ServiceRequest request, ClockRun clock, Instant due, int share) {
        Duration whole = Duration.between(clock.startedAt(), due);
        Instant fires = share == DEADLINE
                ? due
                : clock.startedAt().plus(whole.multipliedBy(share).dividedBy(DEADLINE));
        return new AlarmRow(
                request.divisionCode(),
                request.id(),
                clock.cycleNumber(),
                clock.step().code(),
                clock.assignmentNumber(),
                clock.runNumber(),
                share,
                due,
                fires);
    }
}
