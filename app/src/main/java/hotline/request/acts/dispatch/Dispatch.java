package hotline.request.acts.dispatch;

import hotline.deadline.Step;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.acts.DepartmentCode;
import hotline.request.acts.Shown;
import hotline.request.events.NewPart;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Clocks;
import hotline.request.handling.Decision;
import hotline.request.handling.PartRole;
import hotline.request.handling.Parts;
import hotline.shared.DepartmentKey;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends the request to a lead and to supporting departments.
 *
 * @param chosenProposal rank of the proposal that was followed, from 1
 * @param overrideReason why a supervisor sends to a township what the catalogue bars from townships
 */
@Schema(description = "Sends the request to a lead and to supporting departments")
record Dispatch(
        @DepartmentCode @NotNull DepartmentKey department,
        @Size(max = 20) List<@NotNull @DepartmentCode DepartmentKey> supporting,
        @PlainText(lines = true) @Size(max = 500) @Nullable String reason,
        @Shown(Shown.As.NOTHING) @Min(1) @Max(3) @Nullable Integer chosenProposal,
        @Schema(description = "why a supervisor sends to a township what the dispatch catalogue bars from townships")
                @Visible(optional = true)
                @PlainText(lines = true)
                @Size(max = 500)
                @Nullable
                String overrideReason)
        implements Command {

    public Dispatch {
        supporting = Parts.copyOf(supporting);
    }

    @Override
    public Act act() {
        return Act.DISPATCH;
    }

    @Override
    public List<DepartmentKey> departments() {
        return Parts.named(department, supporting);
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Parts.requireDistinct(department, supporting);
        Clocks clocks = given.clocks(request);
        Step completion = request.cycle().kind().step();
        List<NewPart> others = supporting.stream()
                .map(each -> clocks.part(PartRole.SUPPORTING, each, completion))
                .toList();
        return Decision.of(new Dispatched(
                department,
                chosenProposal,
                given.catalogueVersion(),
                false,
                reason,
                clocks.part(PartRole.LEAD, department, completion).clocks(),
                others.isEmpty() ? null : others,
                overrideReason));
    }
}
