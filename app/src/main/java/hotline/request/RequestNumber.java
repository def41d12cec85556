package hotline.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import hotline.shared.Folding;
import hotline.shared.problem.ProblemException;
import java.security.SecureRandom;
import java.util.Map;

/**
 * The number a caller is told: the division's six digits, then eleven digits that can be spoken like a mobile number but
 * never look like one, the last of them a check digit (ISO 7064, MOD 11,10) over all before it. It is random, so it can
 * neither be guessed nor counted, and no counter serialises writes.
 *
 * @param value 17 digits
 */
public record RequestNumber(@JsonValue String value) {

    private static final int DIVISION_DIGITS = 6;
    private static final int LENGTH = 17;
    private static final SecureRandom RANDOM = new SecureRandom();

    public RequestNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a request number");
        }
    }

    /** A new number of a division, not yet known to be free. */
    public static RequestNumber random(String divisionCode) {
        // a first digit of 2 to 9: mobile numbers begin with 1
        long digits = RANDOM.nextLong(2_000_000_000L, 10_000_000_000L);
        String body = divisionCode + digits;
        return new RequestNumber(body + checkDigit(body));
    }

    /** Reads a number as people type it, with blanks or hyphens, in whatever width. */
    public static RequestNumber parse(String typed) {
        return new RequestNumber(Folding.code(typed).replaceAll("\\p{Pd}", ""));
    }

    /**
     * Reads a number that came in by an address, a body or a form.
     *
     * @throws ProblemException if it is none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RequestNumber typed(String typed) {
        try {
            return parse(typed);
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(RequestProblem.INVALID_NUMBER, Map.of("number", typed));
        }
    }

    public static boolean isValid(String value) {
        return value.length() == LENGTH
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && checkDigit(value.substring(0, LENGTH - 1)) == value.charAt(LENGTH - 1) - '0';
    }

    public String divisionCode() {
        return value.substring(0, DIVISION_DIGITS);
    }

    /** As shown to people: {@code 141122 830 5291 7340}. */
    public String spoken() {
        return value.substring(0, 6) + " " + value.substring(6, 9) + " " + value.substring(9, 13) + " "
                + value.substring(13);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int checkDigit(String body) {
        int product = 10;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + body.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
