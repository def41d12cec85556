package hotline.request.acts.course;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Makes it part of an earlier received request on the same matter; what is overdue stays what it is. */
@Schema(description = "Makes it part of an earlier request on the same matter")
record Merge(
        @Schema(implementation = String.class, description = "number of the earlier request on the same matter")
                @NotNull
                RequestNumber parent,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String reason)
        implements Command {

    @Override
    public Act act() {
        return Act.MERGE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        ServiceRequest earlier = given.parent();
        boolean isUnfit = earlier == null
                || earlier.id().equals(request.id())
                || !earlier.isOpen()
                || !earlier.divisionCode().equals(request.divisionCode());
        if (earlier == null || isUnfit) {
            throw Requirements.refusal(RequestProblem.UNKNOWN_PARENT);
        }
        if (earlier.receivedAt().isAfter(request.receivedAt())) {
            throw Requirements.refusal(RequestProblem.PARENT_LATER);
        }
        Requirements.refuseIfOverdue(request, given.now());
        return Decision.of(new Merged(earlier.number().value(), reason));
    }
}
