package hotline.request.acts.acknowledgement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.shared.DepartmentKey;
import org.jspecify.annotations.Nullable;

/**
 * A department took the request on.
 *
 * @param assignment absent for the lead's
 */
@JsonTypeName("acknowledged")
record Acknowledged(DepartmentKey department, @Nullable Integer assignment, @Nullable RequestStatus to)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        int part = request.partNumber(assignment);
        return request.handled(handling -> handling.changing(part, each -> each.acknowledged(occasion.at()))
                .endingClocks(
                        clock -> clock.step() == Step.RESPONSE
                                || (clock.step() == Step.ACKNOWLEDGEMENT && clock.assignmentNumber() == part),
                        occasion.at()));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(department);
        if (assignment != null) {
            sentence.variant("supporting");
        }
    }
}
