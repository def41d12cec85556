package hotline.request.acts.sendback;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** Has a request handled first and disputed later (先办后议). */
@Schema(description = "Has the request handled first and disputed later")
record HandleFirst(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) implements Command {

    @Override
    public Act act() {
        return Act.HANDLE_FIRST;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        int dispute = Requirements.pending(request, Kind.SEND_BACK, null).number();
        return Decision.of(new HandlingOrderedFirst(dispute, reason));
    }
}
