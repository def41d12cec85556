package hotline.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share in per cent with two decimals, and how it was rounded.
 *
 * @param text such as {@code 99.97}
 */
public record Percentage(String text, Rounding rounding) {

    private static final int DECIMALS = 2;
    private static final BigDecimal WHOLE = new BigDecimal("100.00");
    private static final Percentage JUST_BELOW_WHOLE = new Percentage("99.99", Rounding.KEPT_BELOW_WHOLE);

    /** How the second decimal came about. */
    public enum Rounding implements Coded {
        /** 四舍五入. */
        HALF_UP,
        /** 四舍五入会得 100.00，但仍有逾期，故为 99.99. */
        KEPT_BELOW_WHOLE;
    }

    /**
     * The share of a whole; an empty whole has none.
     *
     * @param isFlawed whether something was late or is overdue: then it is never the whole
     */
    public static Optional<Percentage> of(long numerator, long denominator, boolean isFlawed) {
        if (denominator == 0) {
            return Optional.empty();
        }
        BigDecimal share = BigDecimal.valueOf(numerator)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(
                isFlawed && share.compareTo(WHOLE) >= 0
                        ? JUST_BELOW_WHOLE
                        : new Percentage(share.toPlainString(), Rounding.HALF_UP));
    }
}
