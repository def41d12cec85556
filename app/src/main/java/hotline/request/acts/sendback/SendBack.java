package hotline.request.acts.sendback;

import hotline.deadline.Step;
import hotline.request.Act;
import hotline.request.ClockRun;
import hotline.request.Command;
import hotline.request.Part;
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
import jakarta.validation.constraints.Size;

/** The lead holds, with a legal basis and within its time, that it is not competent; silence makes it the responsible one. */
@Schema(description = "The lead holds, with a legal basis, that it is not competent")
record SendBack(
        @Schema(description = "the legal basis")
                @Shown(Shown.As.LINE)
                @Visible
                @PlainText(lines = true)
                @Size(max = 500)
                String basis,
        @Visible @PlainText(lines = true) @Size(max = 1_000) String reason)
        implements Command {

    @Override
    public Act act() {
        return Act.SEND_BACK;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Part lead = Requirements.ownLeadPart(request, given);
        Requirements.requireNonePending(request, Kind.SEND_BACK);
        ClockRun window = request.clock(Step.SEND_BACK, lead.number());
        boolean isOver = window == null || !window.isRunning() || Requirements.isAfter(given.now(), window.dueAt());
        if (isOver) {
            throw Requirements.refusal(RequestProblem.SEND_BACK_TOO_LATE);
        }
        return Decision.of(
                new SentBack(lead.number(), basis, reason, given.clocks(request).start(Step.SEND_BACK_REVIEW)));
    }
}
