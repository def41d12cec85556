package hotline.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The version that somebody saw before changing something, as {@code If-Match} and {@code ETag} carry it. */
public final class IfMatch {

    private IfMatch() {}

    /** The version in the header. */
    public static int version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(SharedProblem.PRECONDITION_REQUIRED, Map.of());
        }
        try {
            return Integer.parseInt(header.replace("\"", "").strip());
        } catch (NumberFormatException noVersionOfOurs) {
            throw new ProblemException(SharedProblem.STALE_VERSION, Map.of());
        }
    }

    public static String etag(int version) {
        return "\"" + version + "\"";
    }
}
