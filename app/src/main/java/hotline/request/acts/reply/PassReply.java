package hotline.request.acts.reply;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reply stand; its own instant decides.
 *
 * @param confirmsClaim whether the instant on paper is confirmed, which needs evidence
 */
@Schema(description = "Lets the reply stand; its own instant decides")
record PassReply(
        @Schema(description = "whether the time on paper decides, which needs evidence") boolean confirmsClaim,
        @Visible(optional = true) @PlainText(lines = true) @Size(max = 2_000) @Nullable String evidence,
        @PlainText(lines = true) @Size(max = 1_000) @Nullable String note)
        implements Command {

    @Override
    public Act act() {
        return Act.PASS_REPLY;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding review = Requirements.pending(request, Kind.REPLY_REVIEW, null);
        if (!confirmsClaim) {
            return Decision.of(new ReplyPassed(review.number(), null, null, note));
        }
        if (review.claimedAt() == null) {
            throw Requirements.refusal(RequestProblem.CLAIM_IMPOSSIBLE);
        }
        if (evidence == null) {
            throw Requirements.refusal(RequestProblem.EVIDENCE_NEEDED);
        }
        return Decision.of(new ReplyPassed(review.number(), review.claimedAt(), evidence, note));
    }
}
