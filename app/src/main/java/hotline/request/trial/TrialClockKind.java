package hotline.request.trial;

import hotline.deadline.Step;
import java.util.Comparator;

/**
 * Clocks that one rule counts.
 *
 * @param ofDepartment whether a department's part runs by them and not the request itself
 */
record TrialClockKind(Step step, boolean ofDepartment) implements Comparable<TrialClockKind> {

    private static final Comparator<TrialClockKind> ORDER =
            Comparator.comparing(TrialClockKind::step).thenComparing(TrialClockKind::ofDepartment);

    @Override
    public int compareTo(TrialClockKind other) {
        return ORDER.compare(this, other);
    }
}
