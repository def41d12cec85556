package hotline.intake.telephone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for somebody.
 *
 * @param isMine whether the actor has answered it, and not whoever is free
 * @param caller the number; absent where it is withheld or its key is gone
 */
public record PhoneCall(String callId, CallKind kind, Instant at, boolean isMine, @Nullable String caller) {
    @Override
    public String toString() {
        return "PhoneCall[" + kind + ", …]";
    }
}
