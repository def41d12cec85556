package hotline.request.acts.signature;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The department's head did not sign. */
@JsonTypeName("draft-returned")
record DraftReturned(int proceeding, String reason) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.closed(proceeding, occasion.at(), Outcome.REFUSED));
    }

    @Override
    public boolean givesReplyBack() {
        return true;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.about(proceeding);
        sentence.note(reason);
    }
}
