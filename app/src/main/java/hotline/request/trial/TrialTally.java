package hotline.request.trial;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadlines;
import hotline.deadline.RulePack;
import hotline.deadline.Step;
import hotline.request.trial.TrialReader.TrialClock;
import hotline.request.trial.TrialReader.TrialRow;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts, request by request, what would have been different under a pack. */
final class TrialTally {

    private final RulePack pack;
    private final WorkingCalendar calendar;
    private final Instant asOf;
    private final int most;
    private final TrialComparison requests;
    private final Map<TrialClockKind, TrialComparison> clocks = new TreeMap<>();
    private int looked;
    private int extended;
    private int changed;
    private boolean complete = true;

    TrialTally(RulePack pack, WorkingCalendar calendar, Instant asOf, int most) {
        this.pack = pack;
        this.calendar = calendar;
        this.asOf = asOf;
        this.most = most;
        this.requests = new TrialComparison(asOf);
    }

    void add(TrialRow row) {
        if (looked == most) {
            complete = false;
            return;
        }
        looked++;
        if (row.changed()) {
            changed++;
            return;
        }
        extended += Objects.equals(row.dueAt(), row.originalDueAt()) ? 0 : 1;
        requests.add(
                row.number(),
                row.originalDueAt(),
                due(row, Step.COMPLETION, row.receivedAt()),
                row.completedAt(),
                true);
        row.clocks().forEach(clock -> add(row, clock));
    }

    private void add(TrialRow row, TrialClock clock) {
        Step step = Step.of(clock.step());
        clocks.computeIfAbsent(
                        new TrialClockKind(step, clock.assignmentNumber() > 0), first -> new TrialComparison(asOf))
                .add(
                        row.number(),
                        clock.originalDueAt(),
                        due(row, step, clock.startedAt()),
                        clock.endedAt(),
                        !clock.isDropped());
    }

    private @Nullable Instant due(TrialRow row, Step step, Instant start) {
        Instant own = Deadlines.dueAt(pack, calendar, step, row.matter(), start).orElse(null);
        Instant limit = row.superiorDueAt();
        boolean isLimited = limit != null
                && limit.isAfter(start)
                && (step == Step.COMPLETION || step == Step.REDO)
                && (own == null || own.isAfter(limit));
        return isLimited ? limit : own;
    }

    int looked() {
        return looked;
    }

    int extended() {
        return extended;
    }

    int changed() {
        return changed;
    }

    boolean isComplete() {
        return complete;
    }

    /** The completion of the requests themselves. */
    TrialComparison requests() {
        return requests;
    }

    /** Every other clock of these requests, kind by kind. */
    Map<TrialClockKind, TrialComparison> clocks() {
        return Collections.unmodifiableMap(clocks);
    }
}
