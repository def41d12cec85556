package hotline.intake.checks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import hotline.shared.Folding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers as callers give them, in the one form that is stored and looked up: E.164 such as {@code +8613812345678},
 * an extension after {@code ;ext=}, and a short service number such as {@code 10086}, which has no E.164 form, as it is.
 */
public final class PhoneNumbers {

    private static final String REGION = "CN";
    private static final int LONGEST = 40;
    /** Nobody calls from a number of three digits such as 110 or 123; typed, it is a number cut short. */
    private static final int SHORTEST = 5;

    /** 转, 分机, ext and # are what people write before an extension. */
    private static final Pattern NAMED_EXTENSION = Pattern.compile(
            "(.*\\d\\)?)[\\s,;(-]*(?:转(?:分机)?|分机(?:号)?|ext(?:ension)?|x|#|\\*)[\\s.:：-]*(\\d{1,6})\\)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern JOINED_EXTENSION =
            Pattern.compile("(\\(?(?:0\\d{2,3}|(?:\\+|00)86[\\s-]*\\(?0?(?:10|[2-9]\\d{1,2}))\\)?[\\s-]*\\d{7,8})"
                    + "\\s*[-—–]+\\s*(\\d{1,6})");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();

    private PhoneNumbers() {}

    /** The number in its stored form; nothing if it cannot be a number. Landlines need their area code. */
    public static Optional<String> normalise(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String readable = withExtensionNamed(Folding.halfWidth(typed).strip());
        try {
            return stored(NUMBERS.parse(readable, REGION));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** The number with its extension as the library knows it; a landline's is often just joined with a hyphen. */
    private static String withExtensionNamed(String typed) {
        Matcher named = NAMED_EXTENSION.matcher(typed);
        Matcher joined = JOINED_EXTENSION.matcher(typed);
        Matcher parts = named.matches() ? named : joined;
        return parts.matches() ? parts.group(1) + " ext. " + parts.group(2) : typed;
    }

    private static Optional<String> stored(PhoneNumber number) {
        if (NUMBERS.isValidNumber(number)) {
            String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
            return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164) + extension);
        }
        String digits = Long.toString(number.getNationalNumber());
        boolean isShort = !number.hasExtension()
                && digits.length() >= SHORTEST
                && SHORT_NUMBERS.isValidShortNumberForRegion(number, REGION);
        return isShort ? Optional.of(digits) : Optional.empty();
    }
}
