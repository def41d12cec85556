package hotline.request.acts.passing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The office or station gave its part. */
@JsonTypeName("part-given")
record PartGiven(int proceeding, String note) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.closed(proceeding, occasion.at(), Outcome.DONE));
    }

    @Override
    public void tell(Sentence sentence) {
        Proceeding passed = sentence.proceeding(proceeding);
        sentence.about(proceeding);
        sentence.fact("office", passed == null ? null : passed.code());
        sentence.note(note);
    }
}
