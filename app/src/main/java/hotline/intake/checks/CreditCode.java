package hotline.intake.checks;

import hotline.shared.Folding;
import java.util.regex.Pattern;

/** The unified social credit code of an enterprise, GB 32100-2015: 18 characters, the last of them a check character. */
public final class CreditCode {

    // I, O, S, V and Z are left out of the standard's characters
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int BASE = 3;
    private static final int LENGTH = 18;

    // registering authorities: 1 establishments, 2 foreign affairs, 3 justice, 4 culture, 5 civil affairs, 6 tourism,
    // 7 religion, 8 trade unions, 9 industry and commerce, A armed forces, N agriculture, Y others; then a kind of
    // body, six digits of a division, and nine characters of the body
    private static final Pattern POSSIBLE = Pattern.compile("[1-9ANY][1-59]\\d{6}[" + CHARACTERS + "]{10}");

    private CreditCode() {}

    /** The code as it is stored: upper-case, in usual width, without blanks. */
    public static String normalised(String typed) {
        return Folding.upperCase(typed);
    }

    /** Tells whether this may be a code: its length, its characters, its authority and its division's digits. */
    public static boolean isPossible(String typed) {
        return POSSIBLE.matcher(normalised(typed)).matches();
    }

    /** Tells whether the check character of a possible code is right; of some genuine old codes it is not. */
    public static boolean isValid(String typed) {
        String code = normalised(typed);
        if (!isPossible(code)) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += weight * CHARACTERS.indexOf(code.charAt(i));
            weight = weight * BASE % MODULUS;
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return CHARACTERS.charAt(check) == code.charAt(LENGTH - 1);
    }
}
