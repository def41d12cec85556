package hotline.supervision;

import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import hotline.shared.TimeParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list sorted by due time goes on.
 *
 * @param dueAt {@link #NEVER} behind what has no deadline
 * @param number tells apart what has the same id
 */
public record Position(Instant dueAt, UUID id, int number) {

    /** Stands for the deadline of what has none, so that it comes last. */
    public static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    private static final int PARTS = 3;
    private static final Position START = new Position(Instant.parse("1900-01-01T00:00:00Z"), new UUID(0, 0), 0);

    static Position parse(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", PARTS);
            if (parts.length != PARTS) {
                throw new IllegalArgumentException("not so many parts");
            }
            return new Position(
                    TimeParameters.instant(parts[0]).toInstant(),
                    UUID.fromString(parts[1]),
                    Integer.parseInt(parts[2]));
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("cursor", "unreadable")));
        }
    }

    String cursor() {
        String plain = dueAt + "|" + id + "|" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
