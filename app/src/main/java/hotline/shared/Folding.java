package hotline.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings codes and numbers into the one form in which they are compared: what an input method writes in full width is the
 * same character, and blanks within are how people group digits.
 */
public final class Folding {

    /** All that shows as nothing: blanks of any width, and marks without one that are copied along unseen. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private Folding() {}

    /** Characters of the usual width, without blanks. */
    public static String code(String typed) {
        return BLANKS.matcher(halfWidth(typed)).replaceAll("");
    }

    /** The same of a code that may be absent; one of blanks alone stays blank, for whoever checks it to refuse. */
    public static @Nullable String codeOrNull(@Nullable String typed) {
        return typed == null ? null : code(typed);
    }

    /** The same of a field that must be there; where it is not, its own check says so. */
    public static String codeOfField(String typed) {
        return typed == null ? typed : code(typed);
    }

    /** The same of several codes. */
    public static @Nullable List<String> codes(@Nullable List<String> typed) {
        // an absent one among them is refused by its own check
        return typed == null ? null : typed.stream().map(Folding::codeOrNull).collect(Collectors.toList());
    }

    /** A code whose letters are capitals. */
    public static String upperCase(String typed) {
        return code(typed).toUpperCase(Locale.ROOT);
    }

    /** Characters of the usual width, whatever the input method wrote. */
    public static String halfWidth(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
