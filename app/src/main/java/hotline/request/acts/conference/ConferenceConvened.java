package hotline.request.acts.conference;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.handling.Handling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conference on whose matter it is was called; a higher one takes an open lower one over.
 *
 * @param level 1 to 3
 */
@JsonTypeName("conference-convened")
record ConferenceConvened(int level, List<String> participants, String question, @Nullable Integer escalated)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> convened(handling, occasion));
    }

    private Handling convened(Handling handling, Occasion occasion) {
        Handling raised = escalated == null ? handling : handling.closed(escalated, occasion.at(), Outcome.ESCALATED);
        return raised.opened(raised.proceeding(Kind.CONFERENCE, 0, occasion, Integer.toString(level), null), null);
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.fact("level", sentence.label("level", Integer.toString(level)));
        sentence.fact("participants", sentence.listed(participants));
        if (escalated != null) {
            sentence.variant("escalated");
        }
        sentence.note(question);
    }
}
