package hotline.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A department, named together with the division it belongs to, because a request may refer to a department of another
 * division.
 *
 * @param divisionCode GB/T 2260 code of the department's own division, six digits
 * @param code the department's code, unique in its division and never given twice
 */
public record DepartmentKey(String divisionCode, String code) {

    private static final Pattern WITH_DIVISION = Pattern.compile("(\\d{6}):(.+)");

    /** Reads {@code 141122:015}, or {@code 015} for a department of the reader's own division, in whatever width. */
    public static DepartmentKey of(String typed, String ownDivision) {
        String code = Folding.code(typed);
        Matcher named = WITH_DIVISION.matcher(code);
        return named.matches()
                ? new DepartmentKey(named.group(1), named.group(2))
                : new DepartmentKey(ownDivision, code);
    }
}
