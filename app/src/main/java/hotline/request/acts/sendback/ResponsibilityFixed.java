package hotline.request.acts.sendback;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The time for sending back passed in silence, which makes the department the responsible one. */
@JsonTypeName("responsibility-fixed")
record ResponsibilityFixed(int assignment) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.droppingClocks(
                clock -> clock.step() == Step.SEND_BACK && clock.assignmentNumber() == assignment, occasion.at()));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(sentence.before(), assignment);
    }
}
