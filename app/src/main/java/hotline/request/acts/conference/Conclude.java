package hotline.request.acts.conference;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Proceeding;
import hotline.request.Proceeding.Kind;
import hotline.request.ServiceRequest;
import hotline.request.acts.DepartmentCode;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Parts;
import hotline.request.handling.Requirements;
import hotline.shared.DepartmentKey;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Enters what a conference decided. */
@Schema(description = "Enters what the conference decided: the departments, the decision and the minutes")
record Conclude(
        @DepartmentCode @NotNull DepartmentKey lead,
        @Size(max = 20) List<@NotNull @DepartmentCode DepartmentKey> supporting,
        @Visible @PlainText(lines = true) @Size(max = 2_000) String decision,
        @Visible @PlainText(lines = true) @Size(max = 10_000) String minutes)
        implements Command {

    public Conclude {
        supporting = Parts.copyOf(supporting);
    }

    @Override
    public Act act() {
        return Act.CONCLUDE;
    }

    @Override
    public List<DepartmentKey> departments() {
        return Parts.named(lead, supporting);
    }

    /** A conference decides on whose matter it is with reasons of its own, in its minutes. */
    @Override
    public boolean mayNameBarred() {
        return true;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Proceeding conference = Requirements.pending(request, Kind.CONFERENCE, null);
        Proceeding dispute = request.handling()
                .open(Kind.SEND_BACK)
                .filter(request::isOfOpenPart)
                .orElse(null);
        Parts parts = Parts.of(request, lead, supporting, given.clocks(request), dispute != null);
        return Decision.of(new ConferenceConcluded(
                conference.number(),
                lead,
                supporting,
                decision,
                minutes,
                parts.ended(),
                parts.begun(),
                dispute == null ? null : dispute.number(),
                given.catalogueVersion(),
                parts.to()));
    }
}
