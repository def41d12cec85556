package hotline.intake;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadline;
import hotline.deadline.Deadlines;
import hotline.deadline.Explanation;
import hotline.deadline.Rule;
import hotline.deadline.RuleMatter;
import hotline.deadline.RulePack;
import hotline.deadline.Step;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a step would be due if its clock were started now.
 *
 * @param due absent where the pack says that there is no deadline
 * @param dueText as people write it, with 24:00
 */
record PreviewedDeadline(
        Step step,
        @Nullable OffsetDateTime due,
        @Nullable String dueText,
        boolean provisional,
        @Nullable Explanation explanation,
        String basis,
        boolean ownDefault,
        String packCode,
        int packVersion,
        long calendarVersion) {

    /** Nothing where the pack is silent about the step. */
    static Optional<PreviewedDeadline> of(
            RulePack pack,
            WorkingCalendar calendar,
            Step step,
            RuleMatter matter,
            Instant start,
            @Nullable Instant superiorDue) {
        return pack.ruleFor(step, matter).map(rule -> {
            Optional<Deadline> own = Deadlines.due(pack, calendar, step, matter, start);
            return of(pack, calendar, rule, step == Step.COMPLETION ? limited(own, superiorDue, pack, calendar) : own);
        });
    }

    /** A superior platform's limit holds for the whole, not for what is done on the way. */
    private static Optional<Deadline> limited(
            Optional<Deadline> own, @Nullable Instant superiorDue, RulePack pack, WorkingCalendar calendar) {
        return superiorDue == null
                ? own
                : Optional.of(Deadlines.limited(own.orElse(null), superiorDue, pack, calendar));
    }

    private static PreviewedDeadline of(
            RulePack pack, WorkingCalendar calendar, Rule rule, Optional<Deadline> deadline) {
        return new PreviewedDeadline(
                rule.step(),
                deadline.map(found -> found.due().atZone(calendar.zone()).toOffsetDateTime())
                        .orElse(null),
                deadline.map(found -> Deadlines.shown(found.due(), calendar.zone()))
                        .orElse(null),
                deadline.map(Deadline::provisional).orElse(false),
                deadline.map(Deadline::explanation).orElse(null),
                rule.basis(),
                rule.ownDefault(),
                pack.code(),
                pack.version(),
                calendar.version());
    }
}
