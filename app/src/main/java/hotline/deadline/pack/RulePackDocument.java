package hotline.deadline.pack;

import com.fasterxml.jackson.annotation.JsonCreator;
import hotline.calendar.WorkingTime;
import hotline.deadline.Condition;
import hotline.deadline.ExtensionRule;
import hotline.deadline.Limit;
import hotline.deadline.PauseCause;
import hotline.deadline.Rule;
import hotline.deadline.RulePack;
import hotline.shared.Folding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack as somebody writes it: codes that may be unknown, amounts that may be no amounts, parts that may be missing.
 * {@link RulePackCheck} says what is wrong with it.
 */
record RulePackDocument(
        @Nullable String name,
        @Nullable String basis,
        List<@Nullable RuleEntry> rules,
        List<@Nullable ExtensionEntry> extensions,
        List<@Nullable PauseEntry> pauseCauses) {

    /** Takes absent lists for empty ones. */
    @JsonCreator
    public RulePackDocument(
            @Nullable String name,
            @Nullable String basis,
            @Nullable List<@Nullable RuleEntry> rules,
            @Nullable List<@Nullable ExtensionEntry> extensions,
            @Nullable List<@Nullable PauseEntry> pauseCauses) {
        this.name = name;
        this.basis = basis;
        this.rules = rules == null ? List.of() : rules;
        this.extensions = extensions == null ? List.of() : extensions;
        this.pauseCauses = pauseCauses == null ? List.of() : pauseCauses;
    }

    /**
     * A limit for a step.
     *
     * @param when every matter where it is absent
     * @param limit absent where there is to be no deadline
     */
    public record RuleEntry(
            @Nullable String step,
            ConditionEntry when,
            @Nullable LimitEntry limit,
            @Nullable String basis,
            @Nullable Boolean ownDefault) {

        @JsonCreator
        public RuleEntry(
                @Nullable String step,
                @Nullable ConditionEntry when,
                @Nullable LimitEntry limit,
                @Nullable String basis,
                @Nullable Boolean ownDefault) {
            this.step = step;
            this.when = when == null ? ConditionEntry.ANY : when;
            this.limit = limit;
            this.basis = basis;
            this.ownDefault = ownDefault;
        }

        static RuleEntry of(Rule rule) {
            return new RuleEntry(
                    rule.step().code(),
                    ConditionEntry.of(rule.when()),
                    rule.limit() == null ? null : LimitEntry.of(rule.limit()),
                    rule.basis(),
                    rule.ownDefault());
        }
    }

    /** Tells which matters a rule applies to; an absent part fits all. */
    public record ConditionEntry(
            @Nullable String nature,
            @Nullable String urgency,
            @Nullable String subjectPrefix,
            @Nullable Boolean enterprise) {

        static final ConditionEntry ANY = new ConditionEntry(null, null, null, null);

        public ConditionEntry {
            subjectPrefix = Folding.codeOrNull(subjectPrefix);
        }

        static ConditionEntry of(Condition when) {
            return new ConditionEntry(when.nature(), when.urgency(), when.subjectPrefix(), when.enterprise());
        }
    }

    /** A term and how it is counted. */
    public record LimitEntry(
            @Nullable TermEntry time,
            @Nullable String countsFrom,
            @Nullable Boolean roundTheClock,
            @Nullable String endOfDay,
            @Nullable String outOfHours) {

        static LimitEntry of(Limit limit) {
            return new LimitEntry(
                    TermEntry.of(limit.time()),
                    limit.countsFrom().code(),
                    limit.roundTheClock(),
                    limit.endOfDay().code(),
                    limit.outOfHours().code());
        }
    }

    /**
     * So many of something.
     *
     * @param amount a decimal number, so that half of something is refused and not cut off
     */
    public record TermEntry(@Nullable BigDecimal amount, @Nullable String unit) {
        static TermEntry of(WorkingTime time) {
            return new TermEntry(BigDecimal.valueOf(time.amount()), time.unit().code());
        }
    }

    /** How often and by how much deadlines may be extended. */
    public record ExtensionEntry(
            ConditionEntry when,
            @Nullable BigDecimal times,
            @Nullable TermEntry each,
            @Nullable TermEntry inAll,
            @Nullable String basis,
            @Nullable Boolean ownDefault) {

        @JsonCreator
        public ExtensionEntry(
                @Nullable ConditionEntry when,
                @Nullable BigDecimal times,
                @Nullable TermEntry each,
                @Nullable TermEntry inAll,
                @Nullable String basis,
                @Nullable Boolean ownDefault) {
            this.when = when == null ? ConditionEntry.ANY : when;
            this.times = times;
            this.each = each;
            this.inAll = inAll;
            this.basis = basis;
            this.ownDefault = ownDefault;
        }

        static ExtensionEntry of(ExtensionRule rule) {
            return new ExtensionEntry(
                    ConditionEntry.of(rule.when()),
                    BigDecimal.valueOf(rule.times()),
                    TermEntry.of(rule.each()),
                    rule.inAll() == null ? null : TermEntry.of(rule.inAll()),
                    rule.basis(),
                    rule.ownDefault());
        }
    }

    /** For what a clock may be paused. */
    public record PauseEntry(@Nullable String code, @Nullable String name, @Nullable String basis) {

        public PauseEntry {
            code = Folding.codeOrNull(code);
        }

        static PauseEntry of(PauseCause cause) {
            return new PauseEntry(cause.code(), cause.name(), cause.basis());
        }
    }

    /** Nothing but a name. */
    static RulePackDocument blank(String name) {
        return new RulePackDocument(name, "", List.of(), List.of(), List.of());
    }

    static RulePackDocument of(RulePack pack) {
        return new RulePackDocument(
                pack.name(),
                pack.basis(),
                pack.rules().stream().<@Nullable RuleEntry>map(RuleEntry::of).toList(),
                pack.extensions().stream()
                        .<@Nullable ExtensionEntry>map(ExtensionEntry::of)
                        .toList(),
                pack.pauseCauses().stream()
                        .<@Nullable PauseEntry>map(PauseEntry::of)
                        .toList());
    }

    /** With another name. */
    RulePackDocument named(String other) {
        return new RulePackDocument(other, basis, rules, extensions, pauseCauses);
    }
}
