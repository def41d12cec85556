package hotline.statistics;

import hotline.request.RequestStatus;
import hotline.shared.ProblemException;
import hotline.statistics.catalogue.Catalogue;
import hotline.statistics.catalogue.Source;
import hotline.statistics.catalogue.Sum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counted numbers of one group, whose sums were checked. A number that nothing was counted for is zero. */
public final class Tally {

    static final String IMPOSSIBLE_PREFIX = "impossible-";

    private static final Catalogue CATALOGUE = Source.ON_TIME.catalogue();

    private final Map<FigureKey, Long> counts;

    private Tally(Map<FigureKey, Long> counts) {
        this.counts = Map.copyOf(counts);
    }

    /**
     * A tally of what was counted.
     *
     * @throws ProblemException {@link StatisticsProblem#FIGURES_DO_NOT_ADD_UP}
     */
    static Tally checked(Map<FigureKey, Long> counts) {
        Tally tally = new Tally(counts);
        for (Scope scope : Scope.values()) {
            for (Basis basis : Basis.values()) {
                tally.check(scope, basis);
            }
        }
        return tally;
    }

    /** Groups taken together. */
    static Tally sum(Iterable<Tally> tallies) {
        Map<FigureKey, Long> sum = new HashMap<>();
        tallies.forEach(tally -> tally.counts.forEach((key, count) -> sum.merge(key, count, Long::sum)));
        return checked(sum);
    }

    /** How many requests a number counts. */
    public long count(FigureKey key) {
        return counts.getOrDefault(key, 0L);
    }

    long count(Scope scope, Basis basis, @Nullable Rate rate, String part) {
        return count(new FigureKey(scope, basis, rate, part));
    }

    /** The part that counts the open requests of a status. */
    static String open(RequestStatus status) {
        return "open-" + status.code();
    }

    private void check(Scope scope, Basis basis) {
        for (Sum sum : CATALOGUE.sums()) {
            long left = sumOf(scope, basis, sum.whole());
            long right = sumOf(scope, basis, sum.parts());
            if (!sum.holds(left, right)) {
                throw new ProblemException(
                        StatisticsProblem.FIGURES_DO_NOT_ADD_UP,
                        Map.of(
                                "identity",
                                sum + " " + scope.code() + " " + basis.code(),
                                "left",
                                left,
                                "right",
                                right));
            }
        }
    }

    private long sumOf(Scope scope, Basis basis, List<String> codes) {
        return codes.stream()
                .mapToLong(code -> count(FigureKey.ofCode(scope, basis, code)))
                .sum();
    }
}
