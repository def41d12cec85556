package hotline.request.acts.supervision;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The department answered an order. */
@JsonTypeName("order-answered")
record OrderAnswered(int proceeding, String text) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.closed(proceeding, occasion.at(), Outcome.DONE));
    }

    @Override
    public void tell(Sentence sentence) {
        Proceeding order = sentence.proceeding(proceeding);
        sentence.about(proceeding);
        sentence.fact("level", order == null ? null : sentence.label("level", String.valueOf(order.code())));
        sentence.note(text);
    }
}
