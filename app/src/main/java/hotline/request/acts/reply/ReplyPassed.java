package hotline.request.acts.reply;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Outcome;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reply stands.
 *
 * @param claimConfirmedAt the instant on paper that a supervisor confirmed, which then decides
 */
@JsonTypeName("reply-passed")
record ReplyPassed(int proceeding, @Nullable Instant claimConfirmedAt, @Nullable String evidence, @Nullable String note)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        Proceeding review = request.proceedings().get(proceeding - 1);
        Instant stands = claimConfirmedAt == null ? review.openedAt() : claimConfirmedAt;
        return request.handled(handling ->
                handling.closed(proceeding, occasion.at(), Outcome.GRANTED).completed(stands, occasion.at()));
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.about(proceeding);
        if (claimConfirmedAt != null) {
            sentence.variant("claimed");
            sentence.fact("claimedAt", sentence.due(claimConfirmedAt));
        }
        sentence.note(note);
        sentence.note("evidence", evidence);
    }
}
