package hotline.request.acts.course;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.handling.Handling;
import hotline.request.handling.HandlingCycle;

/**
 * The caller withdrew it.
 *
 * @param overdue whether the deadline had passed: then it stays in the rates as late
 */
@JsonTypeName("withdrawn")
record Withdrawn(String reason, boolean overdue) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> (overdue ? late(handling) : handling).left(occasion.at()));
    }

    /** What is withdrawn after its deadline stays late: nobody can take a lateness back. But nothing was completed. */
    private static Handling late(Handling handling) {
        return handling.changingCurrentCycle(HandlingCycle::withdrawnLate);
    }

    @Override
    public void tell(Sentence sentence) {
        if (overdue) {
            sentence.variant("overdue");
        }
        sentence.note(reason);
    }
}
