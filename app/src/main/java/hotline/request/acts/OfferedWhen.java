package hotline.request.acts;

import hotline.request.Assignment;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import java.time.Instant;

/** Tells whether an actor who may do an act finds something to do it to, so that nobody is offered what would be refused. */
@FunctionalInterface
public interface Reason {

    Reason ALWAYS = (request, actor, now) -> true;
    Reason NEVER = (request, actor, now) -> false;

    /** Whether the request's deadline has not passed. */
    Reason IN_TIME = (request, actor, now) -> !request.isOverdueAt(now);

    /** Whether the lead's part is the actor's department's. */
    Reason OWN_LEAD = (request, actor, now) -> {
        Assignment part = request.openPartOf(actor.department());
        return part != null && part.isLead();
    };

    boolean isGiven(ServiceRequest request, Actor actor, Instant now);

    /** Whether a proceeding of a kind is open. */
    static Reason open(Kind kind) {
        return (request, actor, now) -> request.handling().open(kind).isPresent();
    }

    /** Whether the actor's department has an open part of which something holds. */
    static Reason ownPart(PartCondition condition) {
        return (request, actor, now) -> {
            Assignment part = request.openPartOf(actor.department());
            return part != null && condition.holds(request, part);
        };
    }

    default Reason and(Reason other) {
        return (request, actor, now) -> isGiven(request, actor, now) && other.isGiven(request, actor, now);
    }

    default Reason butNot(Reason other) {
        return (request, actor, now) -> isGiven(request, actor, now) && !other.isGiven(request, actor, now);
    }

    /** Something that holds of a request's part or does not. */
    @FunctionalInterface
    interface PartCondition {

        boolean holds(ServiceRequest request, Assignment part);
    }
}
