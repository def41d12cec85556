package hotline.request.acts.course;

import hotline.deadline.Step.Start;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.CycleKind;
import hotline.request.handling.Decision;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Begins a further cycle because the matter came up again. */
@Schema(description = "Begins a further cycle because the matter came up again")
record Reopen(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.REOPEN;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(new Reopened(
                reason,
                given.rules().versions(),
                given.clocks(request).ofCycle(CycleKind.REOPENING.step(), Start.REOPENING, given.now(), true)));
    }
}
