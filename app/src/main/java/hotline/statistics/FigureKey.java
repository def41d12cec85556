package hotline.statistics;

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
}
