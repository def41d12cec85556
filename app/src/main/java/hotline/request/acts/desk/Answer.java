package hotline.request.acts.desk;

import hotline.request.Act;
import hotline.request.Command;
import hotline.request.ServiceRequest;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.Message;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;

/** The hotline answers at once (直接办结). */
@Schema(description = "The hotline answers at once, which completes the request")
record Answer(@Visible @PlainText(lines = true) @Size(max = 10_000) String text) implements Command {

    @Override
    public Act act() {
        return Act.ANSWER;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Message message = Message.of(text);
        return new Decision(new AnsweredDirectly(message.commitment()), message);
    }
}
