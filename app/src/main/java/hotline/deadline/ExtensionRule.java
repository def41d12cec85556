package hotline.deadline;

import hotline.calendar.WorkingTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How often and by how much a deadline may be extended (延期) for some matters.
 *
 * @param times how many extensions one handling cycle may have
 * @param each how much one of them may add at most, in the unit in which it is asked for
 * @param inAll how much all of them together may add, in the same unit; absent where times and each say enough
 * @param basis where it is written, or why it was chosen
 * @param ownDefault whether it was chosen because no regulation gives one
 */
public record ExtensionRule(
        Condition when, int times, WorkingTime each, @Nullable WorkingTime inAll, String basis, boolean ownDefault) {

    static final Comparator<ExtensionRule> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (ExtensionRule rule) -> rule.when().named())
            .thenComparingInt(rule -> rule.when().subjectDepth())
            .reversed();

    public ExtensionRule {
        if (times < 1 || (inAll != null && inAll.unit() != each.unit())) {
            throw new IllegalArgumentException("an extension is allowed at least once, and counted in one unit");
        }
    }
}
