package hotline.request.acts.supervision;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.acts.Shown;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/**
 * Orders the department to answer for the handling.
 *
 * @param level 1 to 3
 */
@Schema(description = "Orders the department to answer for the handling within a time of its own")
record Supervise(
        @Schema(description = "1 to 3") @Shown(Shown.As.CHOICE) @Min(1) @Max(3) int level,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String text)
        implements Command {

    private static final String BY_HAND = "by-hand";

    @Override
    public Act act() {
        return Act.SUPERVISE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        return Decision.of(SupervisionOrdered.of(request, level, BY_HAND, text, given));
    }
}
