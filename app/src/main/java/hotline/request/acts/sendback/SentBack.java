package hotline.request.acts.sendback;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.deadline.Step;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.SuperiorMatter;
import org.jspecify.annotations.Nullable;

/**
 * The lead holds that it is not competent.
 *
 * @param basis the legal basis
 * @param review the clock of the supervisor's decision
 */
@JsonTypeName("sent-back")
record SentBack(int assignment, String basis, String reason, StartedClock review) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> handling.endingClocks(
                        clock -> clock.assignmentNumber() == assignment
                                && (clock.step() == Step.SEND_BACK || clock.step() == Step.ACKNOWLEDGEMENT),
                        occasion.at())
                .opened(handling.proceeding(Kind.SEND_BACK, assignment, occasion, null, null), review));
    }

    @Override
    public @Nullable SuperiorMatter toldSuperior() {
        return SuperiorMatter.SEND_BACK;
    }

    @Override
    public void tellSuperior(Sentence sentence) {
        sentence.department(sentence.before(), assignment);
        sentence.fact("basis", basis);
        sentence.fact("reason", reason);
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(sentence.before(), assignment);
        sentence.fact("basis", basis);
        sentence.note(reason);
    }
}
