package hotline.request.acts.pause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.MovedClock;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of handling run on; their deadlines moved by the span of the pause. */
@JsonTypeName("resumed")
record Resumed(int proceeding, @Nullable String note, List<MovedClock> moves) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.closed(proceeding, occasion.at(), Outcome.DONE)
                .resumed()
                .moved(moves));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.moved();
        sentence.note(note);
    }
}
