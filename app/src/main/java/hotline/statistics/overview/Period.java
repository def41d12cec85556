package hotline.statistics.overview;

import hotline.statistics.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headline of one span of time beside what it was before.
 *
 * @param key names the span: a day, a month or a year
 * @param value the on-time rate in per cent; absent where nothing was due
 * @param numerator how many were completed on time
 * @param denominator how many were due
 * @param accepted how many were accepted
 * @param overdue how many of those due are open
 * @param before the same span of the period before and of the year before, as far as they had gone
 */
record Period(
        String key,
        Window window,
        @Nullable String value,
        Count numerator,
        Count denominator,
        Count accepted,
        Count overdue,
        List<Comparison> before) {

    /** A number with the list behind it. */
    record Count(long count, String link) {}

    /**
     * An earlier span.
     *
     * @param key says which
     * @param change how many percentage points the rate has risen since, such as {@code +1.20}; absent without either rate
     */
    record Comparison(String key, Window window, @Nullable String value, @Nullable String change) {

        /** Public for the template. */
        public boolean isRise() {
            return change != null && change.startsWith("+");
        }

        public boolean isFall() {
            return change != null && change.startsWith("-");
        }
    }
}
