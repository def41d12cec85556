package hotline.request.search;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words to search for, apart from what people type without meaning it: full or half width, and blanks of any kind.
 *
 * @param folded in one width and without blanks; the database folds case on both sides, each server in its own way
 */
public record SoughtWords(String folded) {

    /**
     * The SQL condition that a column has the words. Both sides are folded by the server, since each server folds case as its own
     * locale has it.
     */
    public static final String FOUND_IN =
            "strpos(translate(lower(normalize(%s, NFKC)), :blanks, ''), lower(:words)) > 0";

    /** Everything that has no width of its own once widths are folded: spaces, line ends, joiners, marks of byte order. */
    public static final String BLANKS =
            " \t\n\u000b\f\r\u0085\u00ad\u1680\u180e\u200b\u200c\u200d\u2028\u2029\u2060\ufeff";

    private static final Pattern ANY_BLANK = Pattern.compile("[" + BLANKS + "]");

    public static SoughtWords of(@Nullable String typed) {
        String oneWidth = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC);
        return new SoughtWords(ANY_BLANK.matcher(oneWidth).replaceAll(""));
    }

    public boolean isNothing() {
        return folded.isEmpty();
    }

    /** The same as a request's number may be typed, with strokes between its parts. */
    public String withoutStrokes() {
        return folded.replace("-", "");
    }
}
