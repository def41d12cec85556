package hotline.request.acts.sendback;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import org.jspecify.annotations.Nullable;

/** The department is the responsible one. */
@JsonTypeName("send-back-refused")
record SendBackRefused(int proceeding, String reason, @Nullable RequestStatus to) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.closed(proceeding, occasion.at(), Outcome.REFUSED)
                .changing(handling.partOf(proceeding), each -> each.acknowledged(occasion.at())));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.about(proceeding);
        sentence.note(reason);
    }
}
