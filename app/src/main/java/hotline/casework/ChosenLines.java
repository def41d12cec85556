package hotline.casework;

import hotline.request.RequestNumber;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a worklist that somebody chose to act on at once.
 *
 * @param chosen each as its number and the version that was seen, such as {@code 1411220000001234/2}
 * @param key under which the form was sent
 */
record ChosenLines(@Nullable List<String> chosen, String key) {

    /** More than a list shows were never chosen by a person. */
    private static final int MOST = 300;

    /** One of them. */
    record Line(RequestNumber number, int version) {}

    /**
     * All of them.
     *
     * @throws ProblemException if one cannot be read, or there are too many
     */
    List<Line> lines() {
        if (chosen == null) {
            return List.of();
        }
        if (chosen.size() > MOST) {
            throw unreadable();
        }
        return chosen.stream().map(ChosenLines::line).toList();
    }

    /** Each line has a key of its own, so that sending the form twice acknowledges nothing twice. */
    String keyOf(Line line) {
        return key + "-" + line.number().value();
    }

    private static Line line(String sent) {
        int slash = sent.indexOf('/');
        if (slash < 0) {
            throw unreadable();
        }
        try {
            return new Line(RequestNumber.typed(sent.substring(0, slash)), Integer.parseInt(sent.substring(slash + 1)));
        } catch (NumberFormatException garbled) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("chosen", "unreadable")));
    }
}
