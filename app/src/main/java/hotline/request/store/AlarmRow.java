package hotline.request.store;

import hotline.request.ClockRun;
import hotline.request.ServiceRequest;
import hotline.request.handling.DueSoon;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When a running clock is next to be looked at.
 *
 * @param stage share of the time that has passed then, in per cent; 100 is the deadline
 */
record AlarmRow(
        int cycleNumber, String step, int assignmentNumber, int runNumber, int stage, Instant dueAt, Instant firesAt) {

    private static final int DEADLINE = 100;

    /** The alarms of an imported request whose deadlines had not come; of the stages that had, the last goes off at once. */
    static List<AlarmRow> stillToCome(ServiceRequest imported, DueSoon dueSoon) {
        Instant now = imported.recordedAt();
        List<AlarmRow> all = of(imported, dueSoon).stream()
                .filter(alarm -> alarm.dueAt.isAfter(now))
                .toList();
        return all.stream()
                .filter(alarm ->
                        alarm.firesAt.isAfter(now) || all.stream().noneMatch(other -> other.isLaterStageBy(now, alarm)))
                .map(alarm -> alarm.firesAt.isAfter(now) ? alarm : alarm.at(now.plus(1, ChronoUnit.MICROS)))
                .toList();
    }

    private boolean isLaterStageBy(Instant now, AlarmRow other) {
        return isOfSameClock(other) && stage > other.stage && !firesAt.isAfter(now);
    }

    /** The alarms after an act; what a nearer deadline has made overdue to be looked at goes off at once. */
    static List<AlarmRow> after(ServiceRequest before, ServiceRequest after, DueSoon dueSoon) {
        Instant now = after.recordedAt();
        List<AlarmRow> waiting = of(before, dueSoon).stream()
                .filter(alarm -> alarm.firesAt.isAfter(now))
                .toList();
        return of(after, dueSoon).stream()
                .map(alarm -> alarm.firesAt.isAfter(now) || waiting.stream().noneMatch(alarm::isOfSameStage)
                        ? alarm
                        : alarm.at(now.plus(1, ChronoUnit.MICROS)))
                .toList();
    }

    /** The alarms of all clocks that run, are not stopped, and have a deadline. */
    static List<AlarmRow> of(ServiceRequest request, DueSoon dueSoon) {
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
                dueSoon.shares().forEach(share -> alarms.add(of(request, clock, due, share, dueSoon)));
            }
            if (!isOfLead(request, clock)) {
                alarms.add(of(request, clock, due, DEADLINE, dueSoon));
            }
        }
        return alarms;
    }

    /** The lead's own clock of handling, in whose place the request's is watched. */
    private static boolean isOfLead(ServiceRequest request, ClockRun clock) {
        return clock.assignmentNumber() > 0
                && clock.isOfHandling()
                && request.parts().get(clock.assignmentNumber() - 1).isLead();
    }

    private static AlarmRow of(ServiceRequest request, ClockRun clock, Instant due, int share, DueSoon dueSoon) {
        return new AlarmRow(
                clock.cycleNumber(),
                clock.step().code(),
                clock.assignmentNumber(),
                clock.runNumber(),
                share,
                due,
                share == DEADLINE ? due : dueSoon.at(request, clock, due, share));
    }

    private boolean isOfSameStage(AlarmRow other) {
        return isOfSameClock(other) && stage == other.stage;
    }

    private boolean isOfSameClock(AlarmRow other) {
        return cycleNumber == other.cycleNumber
                && step.equals(other.step)
                && assignmentNumber == other.assignmentNumber
                && runNumber == other.runNumber;
    }

    private AlarmRow at(Instant instant) {
        return new AlarmRow(cycleNumber, step, assignmentNumber, runNumber, stage, dueAt, instant);
    }
}
