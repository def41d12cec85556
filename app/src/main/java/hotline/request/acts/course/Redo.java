package hotline.request.acts.course;

import hotline.deadline.Step;
import hotline.deadline.Step.Start;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.acts.DepartmentCode;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Clocks;
import hotline.request.handling.CycleKind;
import hotline.request.handling.Decision;
import hotline.request.handling.PartRole;
import hotline.request.handling.Requirements;
import hotline.shared.DepartmentKey;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Begins a further cycle because the dissatisfaction is justified.
 *
 * @param reason why it is justified
 * @param department which one; absent for the lead of the last cycle
 */
@Schema(description = "Begins a further cycle because the dissatisfaction is justified")
record Redo(
        @Schema(description = "why the dissatisfaction is justified")
                @Visible
                @PlainText(lines = true)
                @Size(max = 1_000)
                String reason,
        @DepartmentCode @Nullable DepartmentKey department)
        implements Command {

    @Override
    public Act act() {
        return Act.REDO;
    }

    @Override
    public List<DepartmentKey> departments() {
        return department == null ? List.of() : List.of(department);
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        DepartmentKey lead = department == null ? request.lead() : department;
        if (lead == null) {
            throw Requirements.refusal(RequestProblem.DEPARTMENT_NEEDED);
        }
        Step step = CycleKind.REDO.step();
        Clocks clocks = given.clocks(request);
        return Decision.of(new Redone(
                reason,
                given.rules().versions(),
                clocks.ofCycle(step, Start.REDO, given.now(), false),
                List.of(clocks.part(PartRole.LEAD, lead, step))));
    }
}
