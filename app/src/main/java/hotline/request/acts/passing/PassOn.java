package hotline.request.acts.passing;

import hotline.deadline.Step;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Has an office or station inside the department give its part. */
@Schema(description = "Has an office or station inside the department give its part")
record PassOn(
        @Schema(description = "the office or station inside the department") @Visible @PlainText @Size(max = 100)
                String office,
        @PlainText(lines = true) @Size(max = 1_000) @Nullable String note)
        implements Command {

    @Override
    public Act act() {
        return Act.PASS_ON;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        int part = Requirements.ownPart(request, given).number();
        return Decision.of(
                new PassedOn(part, office, note, given.clocks(request).start(Step.INTERNAL)));
    }
}
