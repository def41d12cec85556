package hotline.request.acts.course;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import org.jspecify.annotations.Nullable;

/** It is a request of its own again, with its own clock. */
@JsonTypeName("unmerged")
record Unmerged(String reason, @Nullable RequestStatus to) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.standing(standing -> standing.mergedInto(null));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.note(reason);
    }
}
