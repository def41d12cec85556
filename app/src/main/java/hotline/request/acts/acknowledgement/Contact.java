package hotline.request.acts.acknowledgement;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The department spoke to the caller or went to the place. */
@Schema(description = "The department spoke to the caller or went to the place")
record Contact(@PlainText(lines = true) @Size(max = 1_000) @Nullable String note) implements Command {

    @Override
    public Act act() {
        return Act.CONTACT;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(new Contacted(Requirements.ownPart(request, given).number(), note));
    }
}
