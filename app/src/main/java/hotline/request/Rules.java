package hotline.request;

import hotline.calendar.WorkingCalendar;
import hotline.deadline.Deadline;
import hotline.deadline.Deadlines;
import hotline.deadline.Matter;
import hotline.deadline.RulePack;
import hotline.deadline.StartEvent;
import hotline.deadline.Step;
import hotline.request.events.RequestEvent.RuleVersions;
import hotline.request.events.RequestEvent.StartedClock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule pack and the calendar that are in force for a division, together. */
public record Rules(RulePack pack, WorkingCalendar calendar) {

    /** The versions a cycle is judged by. */
    public RuleVersions versions() {
        return new RuleVersions(pack.code(), pack.version(), calendar.version());
    }

    /** The deadline of a step, or nothing where the pack sets none. */
    public Optional<Deadline> due(Step step, RequestMatter matter, Instant start) {
        return Deadlines.due(pack, calendar, step, matter.forDeadline(), start);
    }

    /** A clock started at an instant; without a limit it still runs, so that the time taken is known. */
    StartedClock start(Step step, RequestMatter matter, Instant start) {
        return started(step, start, due(step, matter, start));
    }

    /** The clock of an assignment, which starts with its dispatch. */
    StartedClock startByDispatch(Step step, RequestMatter matter, Instant dispatch) {
        return started(
                step,
                dispatch,
                Deadlines.due(pack, calendar, step, matter.forDeadline(), dispatch, StartEvent.DISPATCH));
    }

    private static StartedClock started(Step step, Instant start, Optional<Deadline> due) {
        return due.map(deadline -> new StartedClock(
                        step, start, deadline.due(), deadline.provisional(), EventChain.tree(deadline.explanation())))
                .orElseGet(() -> new StartedClock(step, start, null, false, null));
    }

    /** What of a request the rules look at. */
    public record RequestMatter(Nature nature, Urgency urgency, @Nullable String subjectCode, boolean enterprise) {
        Matter forDeadline() {
            return new Matter(nature.code(), urgency.code(), subjectCode, enterprise);
        }
    }
}
