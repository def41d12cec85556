package hotline.request.acts.correction;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Counts the deadlines anew by the calendar as it is now, never to an instant past. */
@Schema(description = "Counts the deadlines anew by the calendar as it is now, never to an instant past")
record Recompute(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.RECOMPUTE;
    }

    @Override
    public boolean countsAnew() {
        return true;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(Recomputed.of(request, reason, null, given));
    }
}
