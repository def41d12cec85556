package hotline.statistics;

import hotline.shared.ProblemException;
import hotline.statistics.catalogue.Catalogue;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Source;
import hotline.statistics.catalogue.Sum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The counted numbers of clocks, whose sums were checked. A number that nothing was counted for is zero. */
record ClockTally(Map<ClockKey, Long> counts) {

    private static final Catalogue CATALOGUE = Source.CLOCKS.catalogue();

    /** Everything that a list can be asked for. */
    static final Set<String> PARTS = CATALOGUE.codes();

    private static final List<String> BUCKETS = CATALOGUE.codes(Family.CLOCKS).stream()
            .filter(code -> !code.equals("all") && !code.equals("denominator"))
            .toList();

    /**
     * A tally of what was counted.
     *
     * @throws ProblemException {@link StatisticsProblem#FIGURES_DO_NOT_ADD_UP}
     */
    static ClockTally checked(Map<ClockKey, Long> counts) {
        ClockTally tally = new ClockTally(Map.copyOf(counts));
        counts.keySet().forEach(key -> {
            CATALOGUE.sums().forEach(sum -> tally.require(key, sum));
        });
        return tally;
    }

    long count(ClockKey figure, String part) {
        ClockKey key = new ClockKey(figure.view(), figure.step(), figure.basis(), figure.period(), part);
        return counts.getOrDefault(key, 0L);
    }

    Map<String, Long> buckets(ClockKey figure) {
        Map<String, Long> buckets = new LinkedHashMap<>();
        BUCKETS.forEach(bucket -> buckets.put(bucket, count(figure, bucket)));
        return buckets;
    }

    private void require(ClockKey figure, Sum sum) {
        long left = sumOf(figure, sum.whole());
        long right = sumOf(figure, sum.parts());
        if (!sum.holds(left, right)) {
            throw new ProblemException(
                    StatisticsProblem.FIGURES_DO_NOT_ADD_UP,
                    Map.of("identity", sum + " " + figure, "left", left, "right", right));
        }
    }

    private long sumOf(ClockKey figure, List<String> codes) {
        return codes.stream().mapToLong(code -> count(figure, code)).sum();
    }
}
