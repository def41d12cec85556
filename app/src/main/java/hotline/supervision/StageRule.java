package hotline.supervision;

import static hotline.deadline.Step.ACKNOWLEDGEMENT;
import static hotline.deadline.Step.COMPLETION;
import static hotline.deadline.Step.DISPATCH;
import static hotline.deadline.Step.EXTENSION_REVIEW;
import static hotline.deadline.Step.FIRST_CONTACT;
import static hotline.deadline.Step.INTERNAL;
import static hotline.deadline.Step.REDO;
import static hotline.deadline.Step.REPLY_REVIEW;
import static hotline.deadline.Step.RESPONSE;
import static hotline.deadline.Step.REVIEW;
import static hotline.deadline.Step.SEND_BACK;
import static hotline.deadline.Step.SEND_BACK_REVIEW;
import static hotline.deadline.Step.SUPERVISION;

import hotline.deadline.Step;
import hotline.shared.Coded;
import java.util.Arrays;
import java.util.Set;

/**
 * Names, for each stage of each clock, the measure that a sweep takes. A request without a lead gets a warning in place
 * of each order. Only the clock of handling itself has stages before its deadline; the others have none to name a rule for.
 *
 * <p>The levels are 三级督办 of Shanxi's "一口办理、两次回访、三级督办" (2023); that silence makes a department the responsible one
 * is 吕梁市's rule of 2024.
 */
enum StageRule implements Coded {
    /** 即将到期: supervisors are warned. */
    DUE_SOON(Stage.FIRST_SHARE, Effect.WARN_DUE_SOON, COMPLETION, REDO),
    /** 临近到期: 一级督办. */
    ALMOST_DUE(Stage.LATER_SHARE, Effect.ORDER_LEVEL_1, COMPLETION, REDO),
    /** 逾期: 二级督办. */
    OVERDUE(Stage.DEADLINE, Effect.ORDER_LEVEL_2, COMPLETION, REDO),
    /** 协办逾期: 催办, since the order about the whole request goes to the lead. */
    PART_OVERDUE(Stage.PART_DEADLINE, Effect.REMIND, COMPLETION, REDO),
    /** 督办逾期未答复: the next level, after the third a warning. */
    SILENT(Stage.DEADLINE, Effect.ORDER_NEXT_LEVEL, SUPERVISION),
    /** 逾期未签收: 催办. */
    NOT_ACKNOWLEDGED(Stage.DEADLINE, Effect.REMIND, ACKNOWLEDGEMENT),
    /** 逾期未退单: 首办责任单位. */
    NOT_SENT_BACK(Stage.DEADLINE, Effect.FIX_RESPONSIBILITY, SEND_BACK),
    /** 逾期未联系来电人: supervisors are warned. */
    NOT_CONTACTED(Stage.DEADLINE, Effect.WARN_OVERDUE, FIRST_CONTACT),
    /** A deadline that the hotline itself has missed: supervisors are warned. */
    HOTLINE_LATE(
            Stage.DEADLINE,
            Effect.WARN_OVERDUE,
            DISPATCH,
            RESPONSE,
            REVIEW,
            SEND_BACK_REVIEW,
            EXTENSION_REVIEW,
            REPLY_REVIEW),
    /** A limit inside the department, which is the department's own matter. */
    OFFICE_LATE(Stage.DEADLINE, Effect.NOTHING, INTERNAL);

    /** How much of a clock's time has passed. */
    enum Stage {
        FIRST_SHARE,
        LATER_SHARE,
        DEADLINE,
        /** The deadline of a department's part in handling. */
        PART_DEADLINE;

        static Stage of(Alarm alarm) {
            if (alarm.isDeadline()) {
                return alarm.isOfPart() ? PART_DEADLINE : DEADLINE;
            }
            return alarm.firstShare() ? FIRST_SHARE : LATER_SHARE;
        }
    }

    /** The kinds of measure. */
    enum Effect {
        WARN_DUE_SOON,
        WARN_OVERDUE,
        ORDER_LEVEL_1,
        ORDER_LEVEL_2,
        ORDER_NEXT_LEVEL,
        REMIND,
        FIX_RESPONSIBILITY,
        NOTHING
    }

    private final Stage stage;
    private final Effect effect;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that never changes
    private final Set<Step> steps;

    StageRule(Stage stage, Effect effect, Step... steps) {
        this.stage = stage;
        this.effect = effect;
        this.steps = Set.of(steps);
    }

    /**
     * The one rule for an alarm.
     *
     * @throws IllegalArgumentException if its clock is none of this program's
     */
    static StageRule of(Alarm alarm) {
        Step step = Step.of(alarm.step());
        Stage stage = Stage.of(alarm);
        return Arrays.stream(values())
                .filter(rule -> rule.stage == stage && rule.steps.contains(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + alarm.step() + " at " + stage));
    }

    Effect effect() {
        return effect;
    }

    /**
     * Tells whether the measure waits for office hours where the request is not urgent, because it disturbs somebody.
     */
    boolean waitsForOffice() {
        return switch (effect) {
            case WARN_DUE_SOON, ORDER_LEVEL_1, ORDER_LEVEL_2, ORDER_NEXT_LEVEL, REMIND -> true;
            case WARN_OVERDUE, FIX_RESPONSIBILITY, NOTHING -> false;
        };
    }
}
