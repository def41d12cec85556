package hotline.request.acts.desk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import org.jspecify.annotations.Nullable;

/** Handed to an emergency number or another hotline. */
@JsonTypeName("transferred")
record Transferred(TransferTarget target, @Nullable String note) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        // the hotline passed it on, which is what its own clock runs for
        return request.handled(handling -> handling.endingClocks(clock -> clock.step() == Step.DISPATCH, occasion.at())
                .left(occasion.at()));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("target", "transfer-target", target);
        sentence.note(note);
    }
}
