package hotline.shared;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that somebody saw before changing something, as {@code If-Match} and {@code ETag} carry it. */
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("(?<quote>\"?)(?<number>[0-9]{1,9})\\k<quote>");

    private IfMatch() {}

    /** The version in the header. */
    public static int version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(SharedProblem.PRECONDITION_REQUIRED, Map.of());
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw new ProblemException(SharedProblem.STALE_VERSION, Map.of());
        }
        return Integer.parseInt(version.group("number"));
    }

    public static String etag(int version) {
        return "\"" + version + "\"";
    }
}
