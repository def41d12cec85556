package hotline.request;

import hotline.shared.Actor;
import hotline.shared.IdempotencyHeader;
import hotline.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The key under which something is asked for: the same key with the same body gives the same answer.
 *
 * @param scope the actor, or the source of an import
 * @param digest of the body; another digest under the same key is refused
 */
public record IdempotencyKey(String scope, String key, String digest) {

    /**
     * The key of a call.
     *
     * @param header the call's {@code Idempotency-Key}
     * @param content everything that the call asks for; any value with a JSON form
     * @return nothing if the header is absent
     * @throws ProblemException if the header is not 1 to 200 visible ASCII characters
     */
    public static @Nullable IdempotencyKey of(Actor actor, @Nullable String header, @Nullable Object... content) {
        if (header == null) {
            return null;
        }
        IdempotencyHeader.check(header);
        return new IdempotencyKey(actor.id(), header, EventChain.commitment("", content));
    }
}
