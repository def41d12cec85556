package hotline.request.acts;

import hotline.request.Part;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import java.time.Instant;

/** Tells whether an actor who may do an act finds something to do it to, so that nobody is offered what would be refused. */
@FunctionalInterface
public interface OfferedWhen {

    OfferedWhen ALWAYS = (request, actor, now) -> true;
    OfferedWhen NEVER = (request, actor, now) -> false;

    /** Whether the request's deadline has not passed. */
    OfferedWhen IN_TIME = (request, actor, now) -> !request.isOverdueAt(now);

    /** Whether the actor's department leads. */
    OfferedWhen OWN_LEAD = (request, actor, now) -> {
        Part part = request.openPartOf(actor.department());
        return part != null && part.isLead();
    };

    boolean holds(ServiceRequest request, Actor actor, Instant now);

    /** Whether a proceeding of a kind is open. */
    static OfferedWhen open(Kind kind) {
        return (request, actor, now) -> request.handling().open(kind).isPresent();
    }

    /** Whether the actor's department has an open part that meets a condition. */
    static OfferedWhen ownPart(PartCondition condition) {
        return (request, actor, now) -> {
            Part part = request.openPartOf(actor.department());
            return part != null && condition.holds(request, part);
        };
    }

    /** Whether a proceeding of a kind is open about the part of the actor's department. */
    static OfferedWhen openInOwnPart(Kind kind) {
        return ownPart((request, part) -> request.proceedings().stream()
                .anyMatch(each -> each.kind() == kind && each.isOpen() && each.assignmentNumber() == part.number()));
    }

    default OfferedWhen and(OfferedWhen other) {
        return (request, actor, now) -> holds(request, actor, now) && other.holds(request, actor, now);
    }

    default OfferedWhen butNot(OfferedWhen other) {
        return (request, actor, now) -> holds(request, actor, now) && !other.holds(request, actor, now);
    }

    /** A condition on a department's part in a request. */
    @FunctionalInterface
    interface PartCondition {

        boolean holds(ServiceRequest request, Part part);
    }
}
