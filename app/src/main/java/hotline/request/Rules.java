package hotline.request;

import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import hotline.deadline.ClockUnit;
import hotline.deadline.Deadline;
import hotline.deadline.Deadlines;
import hotline.deadline.ExtensionRule;
import hotline.deadline.RuleMatter;
import hotline.deadline.RulePack;
import hotline.deadline.Step;
import hotline.deadline.Step.Start;
import hotline.request.events.Matter;
import hotline.request.events.RuleVersions;
import hotline.request.events.StartedClock;
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
    public StartedClock start(Step step, RequestMatter matter, Instant start) {
        return started(step, start, due(step, matter, start));
    }

    /** A clock started by an event that explanations name. */
    public StartedClock start(Step step, RequestMatter matter, Instant start, Start event) {
        return started(step, start, Deadlines.due(pack, calendar, step, matter.forDeadline(), start, event));
    }

    /** The deadline of a step, counted from an event that explanations name. */
    public Optional<Deadline> due(Step step, RequestMatter matter, Instant start, Start event) {
        return Deadlines.due(pack, calendar, step, matter.forDeadline(), start, event);
    }

    /** A deadline that is extended, counted on from the old one. */
    public Deadline extended(Step step, Instant oldDue, WorkingTime amount) {
        return Deadlines.extended(pack, calendar, step, oldDue, amount);
    }

    /** The unit in which a step's clock counts. */
    public ClockUnit unit(Step step, RequestMatter matter) {
        return ClockUnit.of(pack, calendar, step, matter.forDeadline());
    }

    /** How a matter's deadline may be extended; empty where it may not. */
    public Optional<ExtensionRule> extensionFor(RequestMatter matter) {
        return pack.extensionFor(matter.forDeadline());
    }

    /** Whether a clock may be paused for a cause. */
    public boolean allowsPauseFor(String cause) {
        return pack.pauseCauses().stream().anyMatch(allowed -> allowed.code().equals(cause));
    }

    private static StartedClock started(Step step, Instant start, Optional<Deadline> due) {
        return due.map(deadline -> new StartedClock(
                        step, start, deadline.due(), deadline.provisional(), EventChain.tree(deadline.explanation())))
                .orElseGet(() -> new StartedClock(step, start, null, false, null));
    }

    /** The terms of a request that the rules look at. */
    public record RequestMatter(Nature nature, Urgency urgency, @Nullable String subjectCode, boolean enterprise) {
        public static RequestMatter of(Matter matter) {
            return new RequestMatter(
                    matter.nature(), matter.urgency(), matter.subjectCode(), matter.enterpriseCode() != null);
        }

        RuleMatter forDeadline() {
            return new RuleMatter(nature.code(), urgency.code(), subjectCode, enterprise);
        }
    }
}
