package hotline.request.acts.chasing;

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

/** Reminds the lead. */
@Schema(description = "Reminds the department")
record Remind(@Shown(Shown.As.LINE) @Visible @PlainText(lines = true) @Size(max = 1_000) String text)
        implements Command {

    @Override
    public Act act() {
        return Act.REMIND;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(new Reminded(Requirements.leadPart(request).department(), text));
    }
}
