package hotline.request.acts.desk;

import hotline.deadline.Step.Start;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.HandlingCycle;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Takes back what was transferred; its clocks start again. */
@Schema(description = "Takes back what was transferred; its clocks start again")
record ReturnRequest(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.RETURN;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        HandlingCycle cycle = request.cycle();
        return Decision.of(new Returned(
                reason,
                given.rules().versions(),
                given.clocks(request).ofCycle(cycle.kind().step(), Start.RETURN, cycle.startedAt(), true)));
    }
}
