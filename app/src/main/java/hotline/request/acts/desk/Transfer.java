package hotline.request.acts.desk;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Handed to an emergency number or another hotline. */
@Schema(description = "Hands the request to an emergency number or another hotline")
record Transfer(@NotNull TransferTarget target, @PlainText(lines = true) @Size(max = 1_000) @Nullable String note)
        implements Command {

    @Override
    public Act act() {
        return Act.TRANSFER;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Requirements.refuseIfOverdue(request, given.now());
        return Decision.of(new Transferred(target, note));
    }
}
