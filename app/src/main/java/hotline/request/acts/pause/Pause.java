package hotline.request.acts.pause;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.acts.Shown;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * Lets the clocks of handling stand still, never after the deadline.
 *
 * @param cause one that the rule pack allows
 */
@Schema(description = "Lets the clocks of handling stand still, for a cause that the rule pack allows")
record Pause(
        @Schema(description = "code of a cause that the rule pack allows")
                @Shown(Shown.As.CHOICE)
                @Visible
                @PlainText
                @Size(max = 50)
                String cause,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String reason)
        implements Command {

    @Override
    public Act act() {
        return Act.PAUSE;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        if (!given.rules().allowsPauseFor(cause)) {
            throw new ProblemException(RequestProblem.PAUSE_NOT_ALLOWED, Map.of("cause", cause));
        }
        if (request.isOverdueAt(given.now())) {
            throw Requirements.refusal(RequestProblem.PAUSE_TOO_LATE);
        }
        return Decision.of(new Paused(cause, reason));
    }
}
