package hotline.statistics;

import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Source;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names one number among those of a window.
 *
 * @param rate absent for the numbers of buckets, waterfall and ledger
 * @param part such as {@code denominator}, or the row's own code
 */
public record FigureKey(Scope scope, Basis basis, @Nullable Rate rate, String part) {

    static FigureKey of(Scope scope, Basis basis, String part) {
        return new FigureKey(scope, basis, null, part);
    }

    /** The number with a code of the catalogue. */
    static FigureKey ofCode(Scope scope, Basis basis, String code) {
        return Stream.of(Rate.values())
                .filter(rate -> Source.ON_TIME.catalogue().codes(Family.RATES).contains(code)
                        && code.startsWith(rate.code() + "-"))
                .findFirst()
                .map(rate -> new FigureKey(
                        scope, basis, rate, code.substring(rate.code().length() + 1)))
                .orElseGet(() -> of(scope, basis, code));
    }

    /** The code of its number in the catalogue. */
    String code() {
        return rate == null ? part : rate.code() + "-" + part;
    }
}
