package hotline.request.acts.chasing;

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

/** Notes that the caller called again. */
@Schema(description = "The caller called again on the same matter, which is no new request")
record RepeatCall(@Visible @PlainText(lines = true) @Size(max = 10_000) String text) implements Command {

    @Override
    public Act act() {
        return Act.REPEAT_CALL;
    }

    @Override
    public Decision decide(ServiceRequest request, Circumstances given) {
        Message message = Message.of(text);
        return new Decision(new CallRepeated(message.commitment(), request.status()), message);
    }
}
