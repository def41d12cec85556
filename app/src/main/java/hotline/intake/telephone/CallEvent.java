package hotline.intake.telephone;

import hotline.intake.checks.AtMost;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call, as a telephone system sends it.
 *
 * @param callId the same for every event of one call
 * @param callerNumber absent where the caller withholds it
 * @param agent username of the operator whose telephone rings or was answered; absent where all of them ring
 */
@Schema(description = "One event of a call; events of one call have the same callId")
record CallEvent(
        @Visible @PlainText @AtMost(100) String callId,
        @PlainText @AtMost(40) @Nullable String callerNumber,
        @PlainText @AtMost(40) @Nullable String calledNumber,
        @NotNull CallKind kind,
        @NotNull Instant at,
        @PlainText @AtMost(100) @Nullable String agent) {
    @Override
    public String toString() {
        return "CallEvent[" + kind + ", …]";
    }
}
