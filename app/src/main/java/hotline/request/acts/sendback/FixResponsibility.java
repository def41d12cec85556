package hotline.request.acts.sendback;

import hotline.deadline.Step;
import hotline.request.Act;
import hotline.request.ClockRun;
import hotline.request.Command;
import hotline.request.Part;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Requirements;
import io.swagger.v3.oas.annotations.media.Schema;

/** States that the time for sending back passed in silence. */
@Schema(description = "States that the time for sending back passed in silence")
record FixResponsibility() implements Command {

    @Override
    public Act act() {
        return Act.FIX_RESPONSIBILITY;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Part lead = Requirements.leadPart(request);
        ClockRun window = request.clock(Step.SEND_BACK, lead.number());
        if (window == null || !window.isRunning()) {
            throw Requirements.nothingPending(Kind.SEND_BACK);
        }
        if (!Requirements.isAfter(given.now(), window.dueAt())) {
            throw Requirements.refusal(RequestProblem.SEND_BACK_STILL_POSSIBLE);
        }
        return Decision.of(new ResponsibilityFixed(lead.number()));
    }
}
