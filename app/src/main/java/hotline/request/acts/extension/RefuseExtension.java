package hotline.request.acts.extension;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Refuses the extension that was asked for. */
@Schema(description = "Refuses what was asked for; the deadline stays")
record RefuseExtension(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.REFUSE_EXTENSION;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        int asked = Requirements.pending(request, Kind.EXTENSION, null).number();
        return Decision.of(new ExtensionRefused(asked, reason));
    }
}
