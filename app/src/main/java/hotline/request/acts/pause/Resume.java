package hotline.request.acts.pause;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Moves;
import hotline.request.handling.Requirements;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Lets the clocks of handling run on. */
@Schema(description = "Lets the clocks run on; the deadlines move by the time they stood still")
record Resume(@PlainText(lines = true) @Size(max = 1_000) @Nullable String note) implements Command {

    @Override
    public Act act() {
        return Act.RESUME;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        boolean isOwn =
                Requirements.leadPart(request).department().equals(given.actor().department());
        if (!isOwn && !given.actor().has(Role.SUPERVISOR)) {
            throw Requirements.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        Proceeding pause = Requirements.pending(request, Kind.PAUSE, null);
        return Decision.of(new Resumed(
                pause.number(),
                note,
                new Moves(request, given.cycleRules()).shifted(pause.openedAt(), given.now(), Kind.PAUSE.code())));
    }
}
