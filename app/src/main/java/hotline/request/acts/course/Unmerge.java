package hotline.request.acts.course;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Part;
import hotline.request.RequestStatus;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Makes it a request of its own again, with its own clock. */
@Schema(description = "Makes it a request of its own again, with its own clock")
record Unmerge(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.UNMERGE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(new Unmerged(reason, statusBefore(request)));
    }

    /** Where a merged request stood; its parts tell, since merging changed none. */
    private static RequestStatus statusBefore(ServiceRequest request) {
        Part lead = request.leadPart();
        if (lead == null) {
            return RequestStatus.REGISTERED;
        }
        return lead.acknowledgedAt() == null ? RequestStatus.DISPATCHED : RequestStatus.IN_PROGRESS;
    }
}
