package hotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.calendar.WorkingTime;
import hotline.calendar.WorkingTime.Unit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulePackTests {

    private static final RulePack LVLIANG = RulePacks.shipped();

    @ParameterizedTest
    @CsvSource({
        "DISPATCH, help, normal, 4, WORKING_HOUR",
        "RESPONSE, help, urgent, 30, MINUTE",
        "SEND_BACK, complaint, normal, 1, WORKING_DAY",
        "COMPLETION, consultation, normal, 3, WORKING_DAY",
        "COMPLETION, consultation, urgent, 3, WORKING_DAY",
        "COMPLETION, help, normal, 5, WORKING_DAY",
        "COMPLETION, tip-off, urgent, 5, WORKING_DAY"
    })
    void lvliangsLimitsAreThoseOfItsRegulation(Step step, String nature, String urgency, int amount, Unit unit) {
        Limit limit = limit(LVLIANG, step, new RuleMatter(nature, urgency, "040101", false));

        assertThat(limit).isNotNull();
        assertThat(limit.time().amount()).isEqualTo(amount);
        assertThat(limit.time().unit()).isEqualTo(unit);
    }

    @Test
    void praiseHasNoDeadline() {
        assertThat(limit(LVLIANG, Step.COMPLETION, new RuleMatter("praise", "normal", null, false)))
                .isNull();
    }

    @Test
    void onlyUrgentMattersHaveAResponse() {
        assertThat(LVLIANG.ruleFor(Step.RESPONSE, new RuleMatter("help", "normal", null, false)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void everyStepHasALimitOrItsOmissionIsMeant(Step step) {
        assertThat(LVLIANG.ruleFor(step, new RuleMatter("help", "urgent", null, false)))
                .hasValueSatisfying(rule -> assertThat(rule.basis()).isNotBlank());
    }

    @Test
    void ownDefaultsAreMarked() {
        assertThat(LVLIANG.rules())
                .filteredOn(Rule::ownDefault)
                .extracting(Rule::step)
                .containsExactlyInAnyOrder(
                        Step.ACKNOWLEDGEMENT,
                        Step.FIRST_CONTACT,
                        Step.REVIEW,
                        Step.SEND_BACK_REVIEW,
                        Step.EXTENSION_REVIEW,
                        Step.REPLY_REVIEW,
                        Step.SUPERVISION,
                        Step.INTERNAL,
                        Step.COMPLETION,
                        Step.REDO);
    }

    @Test
    void aPackWithoutARuleForAReviewUsesItsGeneralOne() {
        RulePack pack = pack(
                new Rule(Step.REVIEW, Condition.ANY, Limit.ofDays(2, Unit.WORKING_DAY), "", true),
                new Rule(Step.SEND_BACK_REVIEW, Condition.ANY, Limit.ofDays(1, Unit.WORKING_DAY), "", true));
        RuleMatter matter = new RuleMatter("help", "normal", null, false);

        assertThat(Objects.requireNonNull(limit(pack, Step.EXTENSION_REVIEW, matter))
                        .time()
                        .amount())
                .isEqualTo(2);
        assertThat(Objects.requireNonNull(limit(pack, Step.SEND_BACK_REVIEW, matter))
                        .time()
                        .amount())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"040101, 3, WORKING_DAY", "030402, 180, CALENDAR_DAY"})
    void lvliangsExtensionsAreThoseOfItsRegulation(String subject, int amount, Unit unit) {
        ExtensionRule rule = LVLIANG.extensionFor(new RuleMatter("help", "normal", subject, false))
                .orElseThrow();

        assertThat(rule.times()).isEqualTo(3);
        assertThat(rule.each()).isEqualTo(new WorkingTime(amount, unit));
    }

    @Test
    void theMostSpecificRuleIsTaken() {
        RulePack pack = pack(
                rule(Condition.ANY, 1),
                rule(new Condition(null, null, "04", null), 2),
                rule(new Condition(null, null, "0401", null), 3),
                rule(new Condition("help", null, "04", null), 4),
                rule(new Condition("help", null, "04", true), 5));

        assertThat(amount(pack, new RuleMatter("other", "normal", null, false))).isEqualTo(1);
        assertThat(amount(pack, new RuleMatter("other", "normal", "049901", false)))
                .isEqualTo(2);
        assertThat(amount(pack, new RuleMatter("other", "normal", "040101", false)))
                .isEqualTo(3);
        assertThat(amount(pack, new RuleMatter("help", "normal", "040101", false)))
                .isEqualTo(4);
        assertThat(amount(pack, new RuleMatter("help", "normal", "040101", true)))
                .isEqualTo(5);
    }

    @Test
    void ofEqualRulesTheFirstIsTaken() {
        RulePack pack = pack(
                rule(new Condition(null, "urgent", null, null), 1), rule(new Condition("help", null, null, null), 2));

        assertThat(amount(pack, new RuleMatter("help", "urgent", null, false))).isEqualTo(1);
    }

    private static int amount(RulePack pack, RuleMatter matter) {
        Limit limit = limit(pack, Step.COMPLETION, matter);
        return limit == null ? 0 : limit.time().amount();
    }

    private static @Nullable Limit limit(RulePack pack, Step step, RuleMatter matter) {
        return pack.ruleFor(step, matter).orElseThrow().limit();
    }

    private static Rule rule(Condition when, int days) {
        return new Rule(Step.COMPLETION, when, Limit.ofDays(days, Unit.WORKING_DAY), "", true);
    }

    private static RulePack pack(Rule... rules) {
        return new RulePack("test", 1, "试用规则", "", List.of(rules));
    }
}
