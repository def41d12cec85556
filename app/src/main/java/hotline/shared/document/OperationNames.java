package hotline.shared.document;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names operations after their method and address, since clients' code is written against the names: renaming a Java
 * method must not change them. {@code GET /requests/{number}/events} is {@code getRequestEvents}; an act on a request is
 * named after itself.
 */
final class OperationNames {

    static final String ACTS = "acts";

    private static final String ROOT = "/api/v1/";
    private static final Pattern ACT = Pattern.compile(ROOT + "requests/\\{number}/(?<act>[a-z-]+)");
    /** Posts below a request that are not acts: they leave its version as it is. */
    private static final List<String> NO_ACTS = List.of("erasures");

    private OperationNames() {}

    static boolean isAct(HttpMethod method, String path) {
        Matcher act = ACT.matcher(path);
        return method == HttpMethod.POST && act.matches() && !NO_ACTS.contains(act.group("act"));
    }

    /** The group that an operation belongs to: the acts, or the things that its address begins with. */
    static String tag(HttpMethod method, String path) {
        return isAct(method, path) ? ACTS : segments(path).get(0);
    }

    static String id(HttpMethod method, String path) {
        List<String> segments = segments(path);
        List<String> words = new ArrayList<>();
        if (isAct(method, path)) {
            words.add(segments.get(segments.size() - 1));
        } else {
            words.add(method.name().toLowerCase(Locale.ROOT));
            for (int each = 0; each < segments.size(); each++) {
                boolean isOne = each + 1 < segments.size() && isVariable(segments.get(each + 1));
                if (!isVariable(segments.get(each))) {
                    words.add(isOne ? singular(segments.get(each)) : segments.get(each));
                }
            }
        }
        return camelCase(String.join("-", words));
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(path.startsWith(ROOT) ? ROOT.length() : 1).split("/"));
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    private static String singular(String word) {
        if (word.equals("staff")) {
            return "staff-member";
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String camelCase(String words) {
        return Pattern.compile("-([a-z])").matcher(words).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
