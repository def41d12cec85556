package hotline.deadline;

import java.util.List;
import java.util.Optional;

/**
 * A municipality's deadlines in one version. A version that was ever in force never changes: what changes is a further
 * version.
 *
 * <p>Of several rules that fit, the one with more conditions is taken, then the one with the longer subject prefix, then
 * the one that stands first.
 *
 * @param name as shown in explanations
 * @param basis the regulation it is drawn from
 */
public record RulePack(String code, int version, String name, String basis, List<Rule> rules) {

    public RulePack {
        // the sort is stable, so that the pack's own order decides between equals
        rules = rules.stream().sorted(Rule.MOST_SPECIFIC_FIRST).toList();
    }

    /** The rule for a step; none where the pack is silent. */
    public Optional<Rule> ruleFor(Step step, Matter matter) {
        return rules.stream().filter(rule -> rule.isFor(step, matter)).findFirst();
    }
}
