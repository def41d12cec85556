package hotline.request.acts.dispatch;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.acts.DepartmentCode;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Parts;
import hotline.request.handling.Requirements;
import hotline.shared.DepartmentKey;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts other departments in place; each keeps its share of the time. */
@Schema(description = "Puts other departments in place; each keeps its share of the time")
record Reassign(
        @DepartmentCode @NotNull DepartmentKey lead,
        @Size(max = 20) List<@NotNull @DepartmentCode DepartmentKey> supporting,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
        @Schema(description = "why a supervisor sends to a township what the dispatch catalogue bars from townships")
                @Visible(optional = true)
                @PlainText(lines = true)
                @Size(max = 500)
                @Nullable
                String overrideReason)
        implements Command {

    public Reassign {
        supporting = Parts.copyOf(supporting);
    }

    @Override
    public Act act() {
        return Act.REASSIGN;
    }

    @Override
    public List<DepartmentKey> departments() {
        return Parts.named(lead, supporting);
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Parts parts = Parts.of(request, lead, supporting, given.clocks(request), false);
        if (!parts.isChange()) {
            throw Requirements.refusal(RequestProblem.NOTHING_CHANGES);
        }
        return Decision.of(new Reassigned(reason, parts.ended(), parts.begun(), given.catalogueVersion(), parts.to()));
    }
}
