package hotline.request.acts.desk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import org.jspecify.annotations.Nullable;

/** Filed away; changes no verdict. */
@JsonTypeName("closed")
record Closed(@Nullable String note) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.note(note);
    }
}
