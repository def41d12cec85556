package hotline.request.acts.signature;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The head does not sign the department's reply. */
@Schema(description = "The department's head returns the reply unsigned")
record ReturnDraft(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.RETURN_DRAFT;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(new DraftReturned(Signatures.own(request, given).number(), reason));
    }
}
