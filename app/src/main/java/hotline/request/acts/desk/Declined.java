package hotline.request.acts.desk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** Not accepted, and the caller was told the way that law provides. */
@JsonTypeName("declined")
record Declined(DeclineReason reason, String toldRoute) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.left(occasion.at()));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("reason", "decline-reason", reason);
        sentence.fact("route", toldRoute);
    }
}
