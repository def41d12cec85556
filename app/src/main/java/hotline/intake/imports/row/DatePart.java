package hotline.intake.imports.row;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a pattern that is about the date, for dates that come without the time which the pattern goes on with. */
final class DatePart {

    // up to the first letter of a time; text in quotes is no letter, nor is an optional part begun that is not ended
    private static final Pattern DATE_THEN_TIME = Pattern.compile("((?:'[^']*'|[^'HhKkmsSaAnNBVzOXxZ\\[])*).*");
    private static final Pattern BETWEEN = Pattern.compile("(?:'[T ,]*'|[\\s,;])*$");

    private DatePart() {}

    /** The pattern of the date; nothing if the pattern has no time, or no whole date before it. */
    static @Nullable String of(String pattern) {
        Matcher parts = DATE_THEN_TIME.matcher(pattern);
        if (!parts.matches()) {
            return null;
        }
        String date = BETWEEN.matcher(parts.group(1)).replaceFirst("");
        String letters = date.replaceAll("'[^']*'", "");
        boolean isWhole = (letters.contains("y") || letters.contains("u"))
                && (letters.contains("M") || letters.contains("L"))
                && letters.contains("d");
        return isWhole && date.length() < pattern.length() ? date : null;
    }
}
