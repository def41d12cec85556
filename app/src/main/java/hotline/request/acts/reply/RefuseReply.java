package hotline.request.acts.reply;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Moves;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Lets a reply not stand; the deadlines move by the time the review took. */
@Schema(description = "Lets the reply not stand; the deadlines move by the time the review took")
record RefuseReply(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.REFUSE_REPLY;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding review = Requirements.pending(request, Kind.REPLY_REVIEW, null);
        Moves moves = new Moves(request, given.cycleRules());
        return Decision.of(new ReplyRefused(
                review.number(), reason, moves.shifted(review.openedAt(), given.now(), Kind.REPLY_REVIEW.code())));
    }
}
