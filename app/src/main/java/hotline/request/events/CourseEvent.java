package hotline.request.events;

import hotline.request.RequestStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What took a request out of the count, brought it back, or began another round. */
public sealed interface CourseEvent extends RequestEvent {

    /** It came back from where it had been transferred; its clocks start again. */
    record Returned(String reason, RuleVersions rules, List<StartedClock> clocks) implements CourseEvent {}

    /** It is part of an earlier request on the same matter. */
    record Merged(String parent, String reason) implements CourseEvent {}

    /** It is a request of its own again, with its own clock. */
    record Unmerged(String reason, @Nullable RequestStatus to) implements CourseEvent {}

    /**
     * The caller withdrew it.
     *
     * @param overdue whether the deadline had passed: then it stays in the rates as late
     */
    record Withdrawn(String reason, boolean overdue) implements CourseEvent {}

    /** A further round, because the caller's dissatisfaction was justified. */
    record Redone(String reason, RuleVersions rules, List<StartedClock> clocks, List<NewPart> parts)
            implements CourseEvent {}

    /** A further round, because the matter came up again; it is dispatched anew. */
    record Reopened(String reason, RuleVersions rules, List<StartedClock> clocks) implements CourseEvent {}
}
