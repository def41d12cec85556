package hotline.request.acts.sendback;

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

/** Makes the department that sent back the responsible one. */
@Schema(description = "Refuses the send-back: the department is the responsible one")
record RefuseSendBack(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.REFUSE_SEND_BACK;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding dispute = Disputes.decidable(request);
        return Decision.of(new SendBackRefused(dispute.number(), reason, request.isOpen() ? null : request.status()));
    }
}
