package hotline.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's deadlines in one version. A version that was ever in force never changes: what changes is a further
 * version.
 *
 * <p>Of several rules that fit, the one with more conditions is taken, then the one with the longer subject prefix, then
 * the one that stands first.
 *
 * @param name as shown in explanations
 * @param basis the regulation it is drawn from
 * @param extensions how often and by how much deadlines may be extended; without a rule that fits, not at all
 * @param pauseCauses for which alone a clock may be paused
 */
public record RulePack(
        String code,
        int version,
        String name,
        String basis,
        List<Rule> rules,
        List<ExtensionRule> extensions,
        List<PauseCause> pauseCauses) {

    /** Takes absent lists for empty ones: packs of the first form have neither extensions nor pauses. */
    @JsonCreator
    public RulePack(
            String code,
            int version,
            String name,
            String basis,
            List<Rule> rules,
            @Nullable List<ExtensionRule> extensions,
            @Nullable List<PauseCause> pauseCauses) {
        this.code = code;
        this.version = version;
        this.name = name;
        this.basis = basis;
        // the sort is stable, so that the pack's own order decides between equals
        this.rules = rules.stream().sorted(Rule.MOST_SPECIFIC_FIRST).toList();
        this.extensions = extensions == null
                ? List.of()
                : extensions.stream().sorted(ExtensionRule.MOST_SPECIFIC_FIRST).toList();
        this.pauseCauses = pauseCauses == null ? List.of() : List.copyOf(pauseCauses);
    }

    /** A pack that allows neither extensions nor pauses. */
    public RulePack(String code, int version, String name, String basis, List<Rule> rules) {
        this(code, version, name, basis, rules, List.of(), List.of());
    }

    /** The rule for a step; none where the pack is silent. */
    public Optional<Rule> ruleFor(Step step, RuleMatter matter) {
        return ruleExactlyFor(step, matter).or(() -> ruleExactlyFor(step.general(), matter));
    }

    /** How a matter's deadline may be extended; empty where it may not. */
    public Optional<ExtensionRule> extensionFor(RuleMatter matter) {
        return extensions.stream().filter(rule -> rule.when().fits(matter)).findFirst();
    }

    private Optional<Rule> ruleExactlyFor(Step step, RuleMatter matter) {
        return rules.stream().filter(rule -> rule.isFor(step, matter)).findFirst();
    }
}
