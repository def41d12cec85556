package hotline.deadline;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The limit of one step for some matters.
 *
 * @param limit absent where the rule says that there is no deadline
 * @param basis where the limit is written, or why it was chosen
 * @param ownDefault whether the limit was chosen because no regulation gives one
 */
public record Rule(Step step, Condition when, @Nullable Limit limit, String basis, boolean ownDefault) {

    static final Comparator<Rule> MOST_SPECIFIC_FIRST = Comparator.comparingInt(
                    (Rule rule) -> rule.when().named())
            .thenComparingInt(rule -> rule.when().subjectDepth())
            .reversed();

    boolean isFor(Step wanted, RuleMatter matter) {
        return step == wanted && when.fits(matter);
    }
}
