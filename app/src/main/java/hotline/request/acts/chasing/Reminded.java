package hotline.request.acts.chasing;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.shared.DepartmentKey;

/** The hotline reminded the department. */
@JsonTypeName("reminded")
record Reminded(DepartmentKey department, String text) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(department);
        sentence.note(text);
    }
}
