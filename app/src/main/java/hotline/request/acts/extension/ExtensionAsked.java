package hotline.request.acts.extension;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.calendar.WorkingTime;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.SuperiorMatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lead asked for more time before the deadline.
 *
 * @param review the clock of the supervisor's decision
 */
@JsonTypeName("extension-asked")
record ExtensionAsked(int assignment, WorkingTime amount, String reason, boolean callerTold, StartedClock review)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.opened(
                handling.proceeding(Kind.EXTENSION, assignment, occasion, null, null)
                        .asking(amount),
                review));
    }

    @Override
    public @Nullable SuperiorMatter toldSuperior() {
        return SuperiorMatter.EXTENSION;
    }

    @Override
    public void tellSuperior(Sentence sentence) {
        sentence.department(sentence.before(), assignment);
        sentence.fact("reason", reason);
        sentence.fact("amount", sentence.amount(amount));
        sentence.fact("told", sentence.label("superior-text.extension", callerTold ? "told" : "anonymous"));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(sentence.before(), assignment);
        sentence.fact("amount", sentence.amount(amount));
        sentence.fact("told", callerTold ? sentence.phrase("caller-told", Map.of()) : "");
        sentence.note(reason);
    }
}
