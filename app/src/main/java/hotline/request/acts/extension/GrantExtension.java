package hotline.request.acts.extension;

import hotline.calendar.WorkingTime;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Moves;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Grants the extension that was asked for, counted on from the old deadline however late it is granted. */
@Schema(description = "Grants what was asked for, counted on from the old deadline")
record GrantExtension(@PlainText(lines = true) @Size(max = 1_000) @Nullable String note) implements Command {

    @Override
    public Act act() {
        return Act.GRANT_EXTENSION;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding asked = Requirements.pending(request, Kind.EXTENSION, null);
        WorkingTime amount = Objects.requireNonNull(asked.amount());
        return Decision.of(new ExtensionGranted(
                asked.number(), note, new Moves(request, given.rules()).extended(asked.assignmentNumber(), amount)));
    }
}
