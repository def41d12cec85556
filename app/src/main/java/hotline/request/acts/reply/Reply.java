package hotline.request.acts.reply;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Part;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Message;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A department's reply: the lead's closes the request, a supporting department's its own part.
 *
 * @param claimedAt when it was given on paper, if it is entered later (补录)
 * @param coversOpenParts whether the lead answers for supporting departments that have not replied
 */
@Schema(description = "The department's reply, which completes its part, and the request where it is the lead's")
record Reply(
        @Visible @PlainText(lines = true) @Size(max = 10_000) String text,
        @Schema(description = "whether the lead also answers for supporting departments that have not replied")
                boolean coversOpenParts,
        @Schema(description = "when it was given on paper, if it is entered later; it is then reviewed") @Nullable
                Instant claimedAt)
        implements Command {

    @Override
    public Act act() {
        return Act.REPLY;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Part part = Requirements.ownPart(request, given);
        if (part.acknowledgedAt() == null && request.origin() == null) {
            throw Requirements.illegal(request, act());
        }
        requirePossible(part, given.now());
        Message message = Message.of(text);
        return new Decision(
                part.isLead()
                        ? completing(request, part, message, given)
                        : new Replied(
                                part.department(),
                                message.commitment(),
                                part.number(),
                                claimedAt,
                                null,
                                null,
                                request.status()),
                message);
    }

    /** The lead's reply answers for the supporting departments too, knowingly where they have not replied. */
    private Replied completing(ServiceRequest request, Part lead, Message message, Circumstances given) {
        if (request.status() != RequestStatus.IN_PROGRESS) {
            throw Requirements.illegal(request, act());
        }
        boolean isAnyOpen = request.parts().stream().anyMatch(each -> each.isOpen() && !each.isLead());
        if (isAnyOpen && !coversOpenParts) {
            throw Requirements.refusal(RequestProblem.OPEN_PARTS);
        }
        if (given.settings().signatureRequired()) {
            return replied(lead, message, null, RequestStatus.AWAITING_SIGNATURE);
        }
        Review review = Review.of(request, claimedAt, given);
        return replied(lead, message, review, review == null ? null : RequestStatus.UNDER_REVIEW);
    }

    private Replied replied(Part lead, Message message, @Nullable Review review, @Nullable RequestStatus to) {
        return new Replied(
                lead.department(),
                message.commitment(),
                null,
                claimedAt,
                review == null ? null : review.cause(),
                review == null ? null : review.clock(),
                to);
    }

    private void requirePossible(Part part, Instant now) {
        boolean isImpossible = claimedAt != null && (claimedAt.isAfter(now) || claimedAt.isBefore(part.dispatchedAt()));
        if (isImpossible) {
            throw Requirements.refusal(RequestProblem.CLAIM_IMPOSSIBLE);
        }
    }
}
