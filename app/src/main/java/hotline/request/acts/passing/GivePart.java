package hotline.request.acts.passing;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.acts.Shown;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Takes the part of an office or station.
 *
 * @param proceeding whose part; the last one of the department where absent
 */
@Schema(description = "Takes the part of an office or station")
record GivePart(
        @Schema(description = "number of the passing-on; the department's last one if absent")
                @Shown(Shown.As.NOTHING)
                @Min(1)
                @Nullable
                Integer proceeding,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String note)
        implements Command {

    @Override
    public Act act() {
        return Act.GIVE_PART;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        int part = Requirements.ownPart(request, given).number();
        Proceeding passed = proceeding == null
                ? Requirements.pendingOf(request, Kind.PASSING_ON, part)
                : Requirements.pending(request, Kind.PASSING_ON, proceeding);
        if (passed.assignmentNumber() != part) {
            throw Requirements.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return Decision.of(new PartGiven(passed.number(), note));
    }
}
