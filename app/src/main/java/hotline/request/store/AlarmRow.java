package hotline.request.store;

import hotline.request.ClockRun;
import hotline.request.ServiceRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    /** The alarms after an act; what a nearer deadline has made overdue to be looked at goes off at once. */
    static List<AlarmRow> after(ServiceRequest before, ServiceRequest after, List<Integer> dueSoonShares) {
        Instant now = after.recordedAt();
        List<AlarmRow> waiting = of(before, dueSoonShares).stream()
                .filter(alarm -> alarm.firesAt.isAfter(now))
                .toList();
        return of(after, dueSoonShares).stream()
                .map(alarm -> alarm.firesAt.isAfter(now) || waiting.stream().noneMatch(alarm::isOfSameStage)
                        ? alarm
                        : alarm.at(now.plus(1, ChronoUnit.MICROS)))
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
            if (!isOfLead(request, clock)) {
                alarms.add(of(request, clock, due, DEADLINE));
            }
        }
        return alarms;
    }

    /** The lead's own clock of handling, in whose place the request's is watched. */
    private static boolean isOfLead(ServiceRequest request, ClockRun clock) {
        return clock.assignmentNumber() > 0
                && clock.isOfHandling()
                && request.assignments().get(clock.assignmentNumber() - 1).isLead();
    }

    /** Shares are of the time that handling has, without that for which the clock stood still. */
    private static AlarmRow of(ServiceRequest request, ClockRun clock, Instant due, int share) {
        Duration whole = Duration.between(clock.startedAt(), due).minus(stoodStill(request, clock));
        Duration left = whole.multipliedBy(DEADLINE - share).dividedBy(DEADLINE);
        return new AlarmRow(
                request.divisionCode(),
                request.id(),
                clock.cycleNumber(),
                clock.step().code(),
                clock.assignmentNumber(),
                clock.runNumber(),
                share,
                due,
                due.minus(left));
    }

    private static Duration stoodStill(ServiceRequest request, ClockRun clock) {
        return request.proceedings().stream()
                .filter(each -> each.cycleNumber() == clock.cycleNumber()
                        && each.isStandstill()
                        && !each.openedAt().isBefore(clock.startedAt()))
                .map(each -> Duration.between(each.openedAt(), Objects.requireNonNull(each.closedAt())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private boolean isOfSameStage(AlarmRow other) {
        return cycleNumber == other.cycleNumber
                && step.equals(other.step)
                && assignmentNumber == other.assignmentNumber
                && runNumber == other.runNumber
                && stage == other.stage;
    }

    private AlarmRow at(Instant instant) {
        return new AlarmRow(
                divisionCode, requestId, cycleNumber, step, assignmentNumber, runNumber, stage, dueAt, instant);
    }
}
