package hotline.shared;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The header under which something is asked for: the same key with the same body gives the same answer. */
public final class IdempotencyHeader {

    public static final String NAME = "Idempotency-Key";

    public static final int LONGEST = 200;

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST + "}");

    private IdempotencyHeader() {}

    /** @throws ProblemException if the key is not 1 to 200 visible ASCII characters */
    public static void check(String key) {
        if (!FORM.matcher(key).matches()) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST,
                    Map.of(),
                    List.of(new ProblemException.FieldError(NAME, "idempotency-key")));
        }
    }
}
