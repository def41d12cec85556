package hotline.request;

import hotline.shared.Actor;
import hotline.shared.ProblemException;
import hotline.shared.SharedProblem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key under which something is asked for: the same key with the same body gives the same answer.
 *
 * @param scope the actor, or the source of an import
 * @param digest of the body; another digest under the same key is refused
 */
public record IdempotencyKey(String scope, String key, String digest) {

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

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
        if (!FORM.matcher(header).matches()) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST,
                    Map.of(),
                    List.of(new ProblemException.FieldError("Idempotency-Key", "idempotency-key")));
        }
        return new IdempotencyKey(actor.id(), header, EventChain.commitment("", content));
    }
}
