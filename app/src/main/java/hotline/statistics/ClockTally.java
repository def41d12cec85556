package hotline.statistics;

import hotline.shared.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The counted numbers of clocks, whose sums were checked. A number that nothing was counted for is zero. */
record ClockTally(Map<ClockKey, Long> counts) {

    static final List<String> BUCKETS = List.of(
            "on-time",
            "late",
            "open-overdue",
            "open-in-time",
            "stopped",
            "dropped",
            "without-limit",
            "impossible-times");

    /** Everything that a list can be asked for. */
    static final Set<String> PARTS =
            Stream.concat(BUCKETS.stream(), Stream.of("all", "denominator")).collect(Collectors.toUnmodifiableSet());

    /**
     * A tally of what was counted.
     *
     * @throws ProblemException {@link StatisticsProblem#FIGURES_DO_NOT_ADD_UP}
     */
    static ClockTally checked(Map<ClockKey, Long> counts) {
        ClockTally tally = new ClockTally(Map.copyOf(counts));
        counts.keySet().forEach(key -> {
            tally.require(key, "all", BUCKETS);
            tally.require(key, "denominator", List.of("on-time", "late", "open-overdue"));
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

    private void require(ClockKey figure, String whole, List<String> parts) {
        long left = count(figure, whole);
        long right = parts.stream().mapToLong(part -> count(figure, part)).sum();
        if (left != right) {
            throw new ProblemException(
                    StatisticsProblem.FIGURES_DO_NOT_ADD_UP,
                    Map.of("identity", whole + " " + figure, "left", left, "right", right));
        }
    }
}
