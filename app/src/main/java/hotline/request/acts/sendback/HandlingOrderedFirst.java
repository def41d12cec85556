package hotline.request.acts.sendback;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The request is handled now and disputed later (先办后议). */
@JsonTypeName("handling-ordered-first")
record HandlingOrderedFirst(int proceeding, String reason) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        // the dispute stays open, but nobody waits for its decision any more
        return request.handled(
                handling -> handling.changing(handling.partOf(proceeding), each -> each.acknowledged(occasion.at()))
                        .endingClocks(
                                clock -> clock.step() == Step.SEND_BACK_REVIEW && clock.runNumber() == proceeding,
                                occasion.at()));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.about(proceeding);
        sentence.note(reason);
    }
}
