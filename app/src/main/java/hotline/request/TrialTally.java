package hotline.request;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadlines;
import hotline.deadline.RulePack;
import hotline.deadline.Step;
import hotline.request.store.TrialReader.TrialRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts, request by request, what would have been different under a pack. */
final class TrialTally {

    private static final int NUMBERS_SHOWN = 100;

    /** How a request stands against a deadline. */
    private enum Standing {
        WITHOUT,
        ON_TIME,
        LATE,
        OPEN,
        OVERDUE
    }

    private final RulePack pack;
    private final WorkingCalendar calendar;
    private final Instant asOf;
    private final int most;
    private final Map<TrialDifference, Integer> counts = new EnumMap<>(TrialDifference.class);
    private final Map<TrialDifference, List<String>> numbers = new EnumMap<>(TrialDifference.class);
    private int looked;
    private int extended;
    private boolean complete = true;

    TrialTally(RulePack pack, WorkingCalendar calendar, Instant asOf, int most) {
        this.pack = pack;
        this.calendar = calendar;
        this.asOf = asOf;
        this.most = most;
    }

    void add(TrialRow row) {
        if (looked == most) {
            complete = false;
            return;
        }
        looked++;
        extended += Objects.equals(row.dueAt(), row.originalDueAt()) ? 0 : 1;
        Instant due = Deadlines.dueAt(pack, calendar, Step.COMPLETION, row.matter(), row.receivedAt())
                .orElse(null);
        compareDeadlines(row, due);
        compareStandings(row, standing(row.originalDueAt(), row.completedAt()), standing(due, row.completedAt()));
    }

    int looked() {
        return looked;
    }

    int extended() {
        return extended;
    }

    boolean isComplete() {
        return complete;
    }

    int count(TrialDifference difference) {
        return counts.getOrDefault(difference, 0);
    }

    List<String> numbers(TrialDifference difference) {
        return numbers.getOrDefault(difference, List.of());
    }

    private void compareDeadlines(TrialRow row, @Nullable Instant due) {
        Instant set = row.originalDueAt();
        if (set == null || due == null) {
            if (set != null) {
                note(TrialDifference.NOW_WITHOUT, row);
            } else if (due != null) {
                note(TrialDifference.NOW_WITH, row);
            }
        } else if (due.isBefore(set)) {
            note(TrialDifference.EARLIER, row);
        } else if (due.isAfter(set)) {
            note(TrialDifference.LATER, row);
        }
    }

    private void compareStandings(TrialRow row, Standing was, Standing would) {
        if (was == Standing.ON_TIME && would == Standing.LATE) {
            note(TrialDifference.ON_TIME_TO_LATE, row);
        } else if (was == Standing.LATE && would == Standing.ON_TIME) {
            note(TrialDifference.LATE_TO_ON_TIME, row);
        } else if (was == Standing.OPEN && would == Standing.OVERDUE) {
            note(TrialDifference.NOW_OVERDUE, row);
        } else if (was == Standing.OVERDUE && would == Standing.OPEN) {
            note(TrialDifference.NO_LONGER_OVERDUE, row);
        }
    }

    /** Completed at the very deadline is on time; open at it is overdue, as figures count. */
    private Standing standing(@Nullable Instant due, @Nullable Instant completedAt) {
        if (due == null) {
            return Standing.WITHOUT;
        }
        if (completedAt != null) {
            return completedAt.isAfter(due) ? Standing.LATE : Standing.ON_TIME;
        }
        return asOf.isBefore(due) ? Standing.OPEN : Standing.OVERDUE;
    }

    private void note(TrialDifference difference, TrialRow row) {
        counts.merge(difference, 1, Integer::sum);
        List<String> noted = numbers.computeIfAbsent(difference, first -> new ArrayList<>());
        if (noted.size() < NUMBERS_SHOWN) {
            noted.add(row.number());
        }
    }
}
