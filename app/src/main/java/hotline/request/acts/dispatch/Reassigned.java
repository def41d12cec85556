package hotline.request.acts.dispatch;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.events.NewPart;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other departments took over.
 *
 * @param ended numbers of the parts that are over
 */
@JsonTypeName("reassigned")
record Reassigned(
        String reason,
        List<Integer> ended,
        List<NewPart> parts,
        @Nullable Integer catalogueVersion,
        @Nullable RequestStatus to)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        Instant at = occasion.at();
        // who is relieved of the request got what its dispute was about
        return request.handled(handling -> handling.reassigned(ended, at)
                .closing(
                        each -> each.kind() == Kind.SEND_BACK && ended.contains(each.assignmentNumber()),
                        at,
                        Outcome.GRANTED)
                .assigned(parts, catalogueVersion, at));
    }

    @Override
    public boolean beginsAnew() {
        return true;
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(sentence.after(), null);
        sentence.supporting(sentence.openSupporting());
        sentence.note(reason);
    }
}
