package hotline.request;

import hotline.deadline.Step;
import hotline.request.events.CourseEvent;
import hotline.request.events.CourseEvent.Merged;
import hotline.request.events.CourseEvent.Redone;
import hotline.request.events.CourseEvent.Reopened;
import hotline.request.events.CourseEvent.Returned;
import hotline.request.events.CourseEvent.Unmerged;
import hotline.request.events.CourseEvent.Withdrawn;
import hotline.request.events.RequestEvent.RuleVersions;
import hotline.request.events.RequestEvent.StartedClock;
import java.time.Instant;
import java.util.List;

/** Folds what took a request out of the count, brought it back, or began another round. */
final class CourseFold {

    private CourseFold() {}

    static ServiceRequest next(ServiceRequest request, CourseEvent event, Instant at) {
        if (event instanceof Merged merged) {
            // its clocks run on, so that un-merging finds them as they were
            return request.standing(standing -> standing.mergedInto(merged.parent()));
        }
        if (event instanceof Unmerged) {
            return request.standing(standing -> standing.mergedInto(null));
        }
        if (event instanceof Withdrawn withdrawn) {
            return request.handled(handling -> withdrawn.overdue() ? late(handling, at) : handling.left(at));
        }
        if (event instanceof Returned returned) {
            return request.handled(handling -> returned(handling, returned));
        }
        if (event instanceof Redone redone) {
            return request.handled(handling -> begun(handling, CycleKind.REDO, at, redone.rules(), redone.clocks())
                    .assigned(redone.parts(), null, at));
        }
        if (event instanceof Reopened reopened) {
            return request.handled(
                    handling -> begun(handling, CycleKind.REOPENING, at, reopened.rules(), reopened.clocks()));
        }
        throw new IllegalArgumentException("no such event: " + event);
    }

    /** What is withdrawn after its deadline stays late: nobody can take a lateness back. But nothing was completed. */
    private static Handling late(Handling handling, Instant at) {
        return handling.changingCurrentCycle(HandlingCycle::withdrawnLate).left(at);
    }

    private static Handling returned(Handling handling, Returned event) {
        StartedClock completion = only(event.clocks(), handling.cycle().kind().step());
        return handling.started(event.clocks(), 0)
                .changingCurrentCycle(cycle -> cycle.startedAgain(completion, event.rules()));
    }

    private static Handling begun(
            Handling handling, CycleKind kind, Instant at, RuleVersions rules, List<StartedClock> clocks) {
        StartedClock completion = only(clocks, kind.step());
        HandlingCycle cycle = HandlingCycle.begun(
                handling.cycles().size() + 1, kind, at, rules, completion.dueAt(), completion.provisional());
        return handling.began(cycle).started(clocks, 0);
    }

    private static StartedClock only(List<StartedClock> clocks, Step step) {
        return clocks.stream()
                .filter(clock -> clock.step() == step)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a round begins with its clock"));
    }
}
