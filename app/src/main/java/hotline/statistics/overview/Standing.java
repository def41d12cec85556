package hotline.statistics.overview;

import hotline.shared.Coded;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A department's on-time rate in a year.
 *
 * @param name absent for what no department handled
 * @param value in per cent; absent where nothing was due
 */
record Standing(
        @Nullable String name,
        @Nullable String value,
        Period.Count numerator,
        Period.Count denominator,
        Period.Count overdue,
        Tier tier) {

    /** 分档: a group of like standing instead of a place in a ranking, after 国办函〔2025〕66号 (六). */
    enum Tier implements Coded {
        FIRST,
        SECOND,
        THIRD,
        /** Too few were due to say anything. */
        SMALL;

        static final int LEAST = 10;
        private static final BigDecimal FIRST_FROM = BigDecimal.valueOf(98);
        private static final BigDecimal SECOND_FROM = BigDecimal.valueOf(95);

        static Tier of(@Nullable String value, long due) {
            if (value == null || due < LEAST) {
                return SMALL;
            }
            BigDecimal share = new BigDecimal(value);
            if (share.compareTo(FIRST_FROM) >= 0) {
                return FIRST;
            }
            return share.compareTo(SECOND_FROM) >= 0 ? SECOND : THIRD;
        }
    }
}
