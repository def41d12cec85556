package hotline.request.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deadlines that were set beside those that a pack would have set, clock by clock. */
final class TrialComparison {

    private static final int NUMBERS_SHOWN = 100;

    /** How a clock stands against a deadline. */
    private enum Standing {
        WITHOUT,
        ON_TIME,
        LATE,
        OPEN,
        OVERDUE
    }

    private final Instant asOf;
    private final Map<TrialDifference, Integer> counts = new EnumMap<>(TrialDifference.class);
    private final Map<TrialDifference, List<String>> numbers = new EnumMap<>(TrialDifference.class);
    private int looked;

    TrialComparison(Instant asOf) {
        this.asOf = asOf;
    }

    /**
     * Compares one more clock.
     *
     * @param number of its request
     * @param judged whether it has or will have a verdict; a clock that was dropped has none
     */
    void add(
            String number,
            @Nullable Instant wasDue,
            @Nullable Instant wouldBeDue,
            @Nullable Instant endedAt,
            boolean judged) {
        looked++;
        compareDeadlines(number, wasDue, wouldBeDue);
        if (judged) {
            compareStandings(number, standing(wasDue, endedAt), standing(wouldBeDue, endedAt));
        }
    }

    /** How many clocks were compared. */
    int looked() {
        return looked;
    }

    int count(TrialDifference difference) {
        return counts.getOrDefault(difference, 0);
    }

    List<String> numbers(TrialDifference difference) {
        return numbers.getOrDefault(difference, List.of());
    }

    private void compareDeadlines(String number, @Nullable Instant was, @Nullable Instant would) {
        if (was == null || would == null) {
            if (was != null) {
                note(TrialDifference.NOW_WITHOUT, number);
            } else if (would != null) {
                note(TrialDifference.NOW_WITH, number);
            }
        } else if (would.isBefore(was)) {
            note(TrialDifference.EARLIER, number);
        } else if (would.isAfter(was)) {
            note(TrialDifference.LATER, number);
        }
    }

    private void compareStandings(String number, Standing was, Standing would) {
        if (was == Standing.ON_TIME && would == Standing.LATE) {
            note(TrialDifference.ON_TIME_TO_LATE, number);
        } else if (was == Standing.LATE && would == Standing.ON_TIME) {
            note(TrialDifference.LATE_TO_ON_TIME, number);
        } else if (was == Standing.OPEN && would == Standing.OVERDUE) {
            note(TrialDifference.NOW_OVERDUE, number);
        } else if (was == Standing.OVERDUE && would == Standing.OPEN) {
            note(TrialDifference.NO_LONGER_OVERDUE, number);
        }
    }

    /** Ended at the very deadline is on time; open at it is overdue, as figures count. */
    private Standing standing(@Nullable Instant due, @Nullable Instant endedAt) {
        if (due == null) {
            return Standing.WITHOUT;
        }
        if (endedAt != null) {
            return endedAt.isAfter(due) ? Standing.LATE : Standing.ON_TIME;
        }
        return asOf.isBefore(due) ? Standing.OPEN : Standing.OVERDUE;
    }

    private void note(TrialDifference difference, String number) {
        counts.merge(difference, 1, Integer::sum);
        List<String> noted = numbers.computeIfAbsent(difference, first -> new ArrayList<>());
        if (noted.size() < NUMBERS_SHOWN && !noted.contains(number)) {
            noted.add(number);
        }
    }
}
