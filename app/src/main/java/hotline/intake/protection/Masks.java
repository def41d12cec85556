package hotline.intake.protection;

/** Enough of a name or number to recognise a caller one speaks with, too little to find out who called. */
final class Masks {

    private static final int MOBILE_DIGITS = 11;
    private static final String HIDDEN = "****";

    private Masks() {}

    /** The first character and two stars, however long the name is. */
    static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** {@code 138****5678} for a mobile number; less of shorter ones. */
    static String phone(String stored) {
        String number = stored.contains(";") ? stored.substring(0, stored.indexOf(';')) : stored;
        if (!number.startsWith("+86")) {
            return number.substring(0, Math.min(number.startsWith("+") ? 3 : 1, number.length())) + HIDDEN;
        }
        String national = number.substring(3);
        if (national.length() == MOBILE_DIGITS && national.startsWith("1")) {
            return national.substring(0, 3) + HIDDEN + national.substring(7);
        }
        return "0" + national.substring(0, 3) + HIDDEN + national.substring(national.length() - 2);
    }
}
