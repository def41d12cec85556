package hotline.request.acts.supervision;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Part;
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
 * Answers an order.
 *
 * @param proceeding which order; the last one where absent
 */
@Schema(description = "The department answers an order")
record AnswerOrder(
        @Schema(description = "number of the order; the last one if absent") @Shown(Shown.As.NOTHING) @Min(1) @Nullable
                Integer proceeding,
        @Visible @PlainText(lines = true) @Size(max = 2_000) String text)
        implements Command {

    @Override
    public Act act() {
        return Act.ANSWER_ORDER;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Part part = Requirements.ownPart(request, given);
        Proceeding order = Requirements.pending(request, Kind.SUPERVISION_ORDER, proceeding);
        if (order.assignmentNumber() != part.number()) {
            throw Requirements.refusal(RequestProblem.OTHER_DEPARTMENT);
        }
        return Decision.of(new OrderAnswered(order.number(), text));
    }
}
