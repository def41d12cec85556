package hotline.request.acts.passing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import org.jspecify.annotations.Nullable;

/** An office or station inside the department is to give its part. */
@JsonTypeName("passed-on")
record PassedOn(int assignment, String office, @Nullable String note, StartedClock clock) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling ->
                handling.opened(handling.proceeding(Kind.PASSING_ON, assignment, occasion, office, null), clock));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(sentence.before(), assignment);
        sentence.fact("office", office);
        sentence.limit(clock);
        sentence.note(note);
    }
}
