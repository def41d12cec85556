package hotline.request.acts.desk;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Not accepted, with the statutory route that the caller was told. */
@Schema(description = "The request is not accepted; the caller was told the way that law provides")
record Decline(@NotNull DeclineReason reason, @Visible @PlainText(lines = true) @Size(max = 1_000) String toldRoute)
        implements Command {

    @Override
    public Act act() {
        return Act.DECLINE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Requirements.refuseIfOverdue(request, given.now());
        return Decision.of(new Declined(reason, toldRoute));
    }
}
