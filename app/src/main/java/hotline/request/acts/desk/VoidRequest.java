package hotline.request.acts.desk;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.acts.Shown;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** States that it never was a request. */
@Schema(description = "States that it never was a request")
record VoidRequest(@Shown(Shown.As.LINE) @Visible @PlainText(lines = true) @Size(max = 1_000) String reason)
        implements Command {

    @Override
    public Act act() {
        return Act.VOID;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Requirements.refuseIfOverdue(request, given.now());
        return Decision.of(new Voided(reason));
    }
}
