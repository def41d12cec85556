package hotline.request.acts.chasing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.Standing;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The caller called again about the same matter; what was said is committed to. */
@JsonTypeName("call-repeated")
record CallRepeated(String textCommitment, RequestStatus to) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.standing(Standing::calledAgain);
    }

    @Override
    public void tell(Sentence sentence) {
        ServiceRequest after = sentence.after();
        sentence.fact(
                "times",
                after == null ? null : Integer.toString(after.standing().repeatCalls()));
    }
}
