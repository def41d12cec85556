package hotline.request.acts.reply;

import com.fasterxml.jackson.annotation.JsonTypeName;
import hotline.request.Proceeding.Kind;
import hotline.request.Proceeding.Outcome;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.events.Occasion;
import hotline.request.events.RequestEvent;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.handling.Handling;
import hotline.request.handling.PartEnding;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A department's reply. The lead's completes the request, or goes to be signed or reviewed; a supporting department's
 * completes its own part.
 *
 * @param assignment absent for the lead's
 * @param claimedAt when it is said to have been given on paper, if it was entered later
 * @param reviewCause why it is reviewed, if it is
 */
@JsonTypeName("replied")
record Replied(
        DepartmentKey department,
        String textCommitment,
        @Nullable Integer assignment,
        @Nullable Instant claimedAt,
        @Nullable String reviewCause,
        @Nullable StartedClock reviewClock,
        @Nullable RequestStatus to)
        implements RequestEvent {

    @Override
    public ServiceRequest apply(ServiceRequest request, Occasion occasion) {
        if (assignment != null) {
            return request.handled(handling -> supported(handling, assignment, occasion.at()));
        }
        int lead = request.partNumber(null);
        RequestStatus reached = to == null ? RequestStatus.COMPLETED : to;
        return request.handled(handling -> switch (reached) {
            case AWAITING_SIGNATURE ->
                handling.opened(handling.proceeding(Kind.SIGNATURE, lead, occasion, null, claimedAt), null);
            case UNDER_REVIEW -> Review.begun(handling, lead, occasion, reviewCause, claimedAt, reviewClock);
            default -> handling.completed(occasion.at(), occasion.at());
        });
    }

    private static Handling supported(Handling handling, int part, Instant at) {
        return handling.changing(part, each -> each.completed(at, PartEnding.REPLIED))
                .endingClocks(clock -> clock.assignmentNumber() == part, at)
                .closing(each -> each.assignmentNumber() == part && each.kind() == Kind.PASSING_ON, at, Outcome.MOOT);
    }

    @Override
    public boolean answersCaller() {
        return assignment == null;
    }

    @Override
    public boolean repliesFor(@Nullable DepartmentKey other) {
        return assignment == null && department.equals(other);
    }

    @Override
    public void tell(Sentence sentence) {
        sentence.department(department);
        sentence.phrase("claimed", claimedAt != null, Map.of("claimedAt", sentence.due(claimedAt)));
        if (assignment != null) {
            sentence.variant("supporting");
        } else if (to != null) {
            sentence.variant(to.code());
            sentence.review(reviewCause);
        }
    }
}
