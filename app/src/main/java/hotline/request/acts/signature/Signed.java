package hotline.request.acts.signature;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.acts.reply.Review;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.Handling;
import org.jspecify.annotations.Nullable;

/** The department's head signed; only now does the reply go out. */
@JsonTypeName("signed")
record Signed(
        int proceeding, @Nullable String reviewCause, @Nullable StartedClock reviewClock, @Nullable RequestStatus to)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        return request.handled(handling -> signed(handling, occasion));
    }

    private Handling signed(Handling handling, Occasion occasion) {
        Proceeding signature = handling.proceedings().get(proceeding - 1);
        Handling signed = handling.closed(proceeding, occasion.at(), Outcome.GRANTED);
        return to == RequestStatus.UNDER_REVIEW
                ? Review.begun(
                        signed, signature.assignmentNumber(), occasion, reviewCause, signature.claimedAt(), reviewClock)
                : signed.completed(occasion.at(), occasion.at());
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.about(proceeding);
        if (to != null) {
            sentence.variant(to.code());
            sentence.review(reviewCause);
        }
    }
}
