package hotline.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

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

    /** A code whose letters are capitals. */
    public static String upperCase(String typed) {
        return code(typed).toUpperCase(Locale.ROOT);
    }

    /** Characters of the usual width, whatever the input method wrote. */
    public static String halfWidth(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
