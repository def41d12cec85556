package hotline.request.acts.course;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The caller withdraws it. */
@Schema(description = "The caller withdraws it; nobody else can")
record Withdraw(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.WITHDRAW;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        // at the very deadline what is done is on time, so that only what comes after it stays late
        return Decision.of(new Withdrawn(reason, request.isOverdueAt(given.now().minusNanos(1))));
    }
}
