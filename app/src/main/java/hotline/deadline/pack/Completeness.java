package hotline.deadline.pack;

import hotline.deadline.MatterCodes;
import hotline.deadline.Rule;
import hotline.deadline.RuleMatter;
import hotline.deadline.RulePack;
import hotline.deadline.Step;
import hotline.shared.problem.ProblemException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Asks a pack for a rule for every matter there can be: where it is silent, a clock would run without anybody's having meant it. */
final class Completeness {

    private static final String URGENT = "urgent";
    private static final String RULES = "rules";

    private final RulePack pack;
    private final MatterCodes codes;

    private Completeness(RulePack pack, MatterCodes codes) {
        this.pack = pack;
        this.codes = codes;
    }

    /** Finds the entries that a pack lacks before it can be in force. */
    static List<FieldError> missing(RulePack pack, MatterCodes codes) {
        return new Completeness(pack, codes).missing();
    }

    private List<FieldError> missing() {
        List<FieldError> missing = new ArrayList<>();
        for (Step step : Step.values()) {
            if (matters(step).anyMatch(matter -> pack.ruleFor(step, matter).isEmpty())) {
                missing.add(new FieldError(RULES, "rule-pack.missing-" + step.code()));
            }
        }
        if (missing.isEmpty() && !isEverDue()) {
            missing.add(new FieldError(RULES, "rule-pack.never-due"));
        }
        return missing;
    }

    private boolean isEverDue() {
        return matters(Step.COMPLETION)
                .flatMap(matter -> pack.ruleFor(Step.COMPLETION, matter).stream())
                .map(Rule::limit)
                .anyMatch(Objects::nonNull);
    }

    /** A matter of each kind, its subject not yet named; only urgent ones are to be responded to. */
    private Stream<RuleMatter> matters(Step step) {
        List<String> urgencies = step == Step.RESPONSE ? List.of(URGENT) : codes.urgencies();
        return codes.natures().stream().flatMap(nature -> urgencies.stream().flatMap(urgency -> Stream.of(true, false)
                .map(enterprise -> new RuleMatter(nature, urgency, null, enterprise))));
    }
}
