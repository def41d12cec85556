package hotline.intake.checks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;

/**
 * Phone numbers as callers give them, in the one form that is stored and looked up: E.164 such as {@code +8613812345678},
 * an extension after {@code ;ext=}, and a short service number such as {@code 10086}, which has no E.164 form, as it is.
 */
public final class PhoneNumbers {

    private static final String REGION = "CN";
    private static final int LONGEST = 40;
    /** Nobody calls from a number of three digits such as 110 or 123; typed, it is a number cut short. */
    private static final int SHORTEST = 5;

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();

    private PhoneNumbers() {}

    /** The number in its stored form; nothing if it cannot be a number. Landlines need their area code. */
    public static Optional<String> normalise(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        // 转 and 分机 are what people say for an extension
        String readable = typed.strip().replace("转", " ext. ").replace("分机", " ext. ");
        try {
            return stored(NUMBERS.parse(readable, REGION));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
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
