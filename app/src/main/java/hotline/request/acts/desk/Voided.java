package hotline.request.acts.desk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** Never was a request: a slip, a test, a call cut off. */
@JsonTypeName("voided")
record Voided(String reason) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.left(occasion.at()));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("reason", reason);
    }
}
