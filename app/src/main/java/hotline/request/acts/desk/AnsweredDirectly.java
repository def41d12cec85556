package hotline.request.acts.desk;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;

/** The hotline itself gave the answer (直接办结); the text is committed to. */
@JsonTypeName("answered-directly")
record AnsweredDirectly(String textCommitment) implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        // a later cycle changes nothing about how the first one was handled
        ServiceRequest answered = request.cycle().number() == 1 ? request.answeredDirectly() : request;
        return answered.handled(handling -> handling.completed(occasion.at(), occasion.at()));
    }

    @Override
    public boolean answersCaller() {
        return true;
    }

    @Override
    public void tell(Sentence sentence) {
        // the act and its words say it all
    }
}
