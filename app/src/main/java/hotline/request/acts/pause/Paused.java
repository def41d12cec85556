package hotline.request.acts.pause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The clocks of handling stand still. */
@JsonTypeName("paused")
record Paused(String cause, String reason) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.stopped(occasion.at())
                .opened(handling.proceeding(Kind.PAUSE, 0, occasion, cause, null), null));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("cause", sentence.pauseCause(cause));
        sentence.note(reason);
    }
}
