package hotline.request.acts.sendback;

import hotline.deadline.Step;
import hotline.deadline.Step.Start;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Follows a send-back: the request is dispatched anew, or, once handled, the dispute is settled the department's way. */
@Schema(description = "Follows the send-back: the request is dispatched anew")
record GrantSendBack(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.GRANT_SEND_BACK;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding dispute = Disputes.decidable(request);
        boolean isToBeDispatched = request.isOpen() && request.isOfOpenPart(dispute);
        return Decision.of(new SendBackGranted(
                dispute.number(),
                reason,
                isToBeDispatched ? given.clocks(request).start(Step.DISPATCH, Start.PETITION) : null,
                isToBeDispatched ? null : request.status()));
    }
}
