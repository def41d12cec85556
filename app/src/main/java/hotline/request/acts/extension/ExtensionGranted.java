package hotline.request.acts.extension;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.MovedClock;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deadline was moved on from where it was. */
@JsonTypeName("extension-granted")
record ExtensionGranted(int proceeding, @Nullable String note, List<MovedClock> moves) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling ->
                handling.closed(proceeding, occasion.at(), Outcome.GRANTED).moved(moves));
    }

    @Override
    public void tell(Sentence sentence) {
        Proceeding asked = sentence.proceeding(proceeding);
        sentence.about(proceeding);
        sentence.fact("amount", sentence.amount(asked == null ? null : asked.amount()));
        sentence.moved();
        sentence.note(note);
    }
}
