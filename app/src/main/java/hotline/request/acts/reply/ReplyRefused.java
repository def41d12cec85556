package hotline.request.acts.reply;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.MovedClock;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import java.util.List;

/** The reply does not stand; the deadlines moved by the span from it to the refusal. */
@JsonTypeName("reply-refused")
record ReplyRefused(int proceeding, String reason, List<MovedClock> moves) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.closed(proceeding, occasion.at(), Outcome.REFUSED)
                .resumed()
                .moved(moves));
    }

    @Override
    public boolean givesReplyBack() {
        return true;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.about(proceeding);
        sentence.moved();
        sentence.note(reason);
    }
}
