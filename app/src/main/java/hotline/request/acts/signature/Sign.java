package hotline.request.acts.signature;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.acts.reply.Review;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import io.swagger.v3.oas.annotations.media.Schema;

/** The head signs the department's reply. */
@Schema(description = "The department's head signs the reply")
record Sign() implements Command {

    @Override
    public Act act() {
        return Act.SIGN;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding signature = Signatures.own(request, given);
        Review review = Review.of(request, signature.claimedAt(), given);
        return Decision.of(
                review == null
                        ? new Signed(signature.number(), null, null, null)
                        : new Signed(signature.number(), review.cause(), review.clock(), RequestStatus.UNDER_REVIEW));
    }
}
