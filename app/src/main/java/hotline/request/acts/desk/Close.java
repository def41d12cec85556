package hotline.request.acts.desk;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.check.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Files the completed request away. */
@Schema(description = "Files the completed request away")
record Close(@PlainText(lines = true) @Size(max = 1_000) @Nullable String note) implements Command {

    @Override
    public Act act() {
        return Act.CLOSE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(new Closed(note));
    }
}
