package hotline.request.acts.acknowledgement;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Part;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import io.swagger.v3.oas.annotations.media.Schema;

/** The department takes its part on. */
@Schema(description = "The department takes its part on")
record Acknowledge() implements Command {

    @Override
    public Act act() {
        return Act.ACKNOWLEDGE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Part part = Requirements.ownPart(request, given);
        if (part.acknowledgedAt() != null) {
            throw Requirements.illegal(request, act());
        }
        return Decision.of(
                part.isLead()
                        ? new Acknowledged(part.department(), null, null)
                        : new Acknowledged(part.department(), part.number(), request.status()));
    }
}
