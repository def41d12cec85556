package hotline.request.acts.extension;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The deadline stays. */
@JsonTypeName("extension-refused")
record ExtensionRefused(int proceeding, String reason) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.closed(proceeding, occasion.at(), Outcome.REFUSED));
    }

    @Override
    public void tell(Sentence sentence) {
        Proceeding asked = sentence.proceeding(proceeding);
        sentence.about(proceeding);
        sentence.fact("amount", sentence.amount(asked == null ? null : asked.amount()));
        sentence.note(reason);
    }
}
