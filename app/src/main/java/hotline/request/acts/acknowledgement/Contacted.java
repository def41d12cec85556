package hotline.request.acts.acknowledgement;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The department spoke to the caller or went to the place. */
@JsonTypeName("contacted")
record Contacted(int assignment, @Nullable String note) implements RequestEvent {

    /** What a department's first word with the caller ends. */
    private static final Set<Step> ENDED = Set.of(Step.FIRST_CONTACT, Step.RESPONSE);

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.changing(assignment, each -> each.contacted(occasion.at()))
                .endingClocks(
                        clock -> ENDED.contains(clock.step())
                                && (clock.assignmentNumber() == assignment || clock.assignmentNumber() == 0),
                        occasion.at()));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(sentence.before(), assignment);
        sentence.note(note);
    }
}
