package hotline.request.acts.course;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** It is part of an earlier request on the same matter. */
@JsonTypeName("merged")
record Merged(String parent, String reason) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        // its clocks run on, so that un-merging finds them as they were
        return request.standing(standing -> standing.mergedInto(parent));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("parent", parent);
        sentence.note(reason);
    }
}
