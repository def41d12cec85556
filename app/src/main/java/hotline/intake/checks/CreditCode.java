package hotline.intake.checks;

import java.util.Locale;

/** The unified social credit code of an enterprise, GB 32100-2015: 18 characters, the last of them a check character. */
public final class CreditCode {

    // I, O, S, V and Z are left out of the standard's characters
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int BASE = 3;
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** The code as it is stored: upper-case, without blanks. */
    public static String normalised(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(String typed) {
        String code = normalised(typed);
        if (code.length() != LENGTH || code.chars().anyMatch(character -> CHARACTERS.indexOf(character) < 0)) {
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
