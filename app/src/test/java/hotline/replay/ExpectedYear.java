package hotline.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of a year, counted from the script's own facts as they are at the cut-off that ends the year. */
record ExpectedYear(
        Map<String, Map<String, Long>> buckets, Map<String, Long> waterfall, Map<String, List<Long>> rates) {

    static ExpectedYear of(Collection<Fact> facts, Instant start, Instant end) {
        Map<String, Map<String, Long>> buckets = new TreeMap<>();
        Map<String, List<Long>> rates = new TreeMap<>();
        for (boolean isOriginal : new boolean[] {false, true}) {
            String basis = isOriginal ? "original" : "current";
            buckets.put(basis, counted(facts, end, isOriginal));
            rates(facts, start, end, isOriginal).forEach((rate, parts) -> rates.put(rate + " " + basis, parts));
        }
        return new ExpectedYear(buckets, waterfall(facts), rates);
    }

    private static Map<String, Long> counted(Collection<Fact> facts, Instant end, boolean isOriginal) {
        return facts.stream()
                .filter(Fact::isAccepted)
                .collect(Collectors.groupingBy(
                        fact -> fact.bucket(end, isOriginal), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> waterfall(Collection<Fact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> fact.left == null ? "accepted" : fact.left, TreeMap::new, Collectors.counting()));
    }

    /** Numerator and denominator of each rate; everything was received in the year. */
    private static Map<String, List<Long>> rates(
            Collection<Fact> facts, Instant start, Instant end, boolean isOriginal) {
        Counter count = new Counter(facts, end, isOriginal);
        Predicate<Fact> falling = fact ->
                fact.due(isOriginal).isAfter(start) && !fact.due(isOriginal).isAfter(end);
        long onTime = count.of("on-time");
        long missed = count.of("late") + count.of("open-overdue");
        long accepted = onTime + missed + count.of("open-in-time");
        long fellOnTime = count.of("on-time", falling);
        return Map.of(
                "fell-due",
                        List.of(fellOnTime, fellOnTime + count.of("late", falling) + count.of("open-overdue", falling)),
                "settled", List.of(onTime, onTime + missed),
                "closed", List.of(onTime, onTime + count.of("late", fact -> fact.completedAt != null)),
                "received", List.of(onTime, accepted),
                "not-overdue", List.of(accepted - missed, accepted));
    }

    private record Counter(Collection<Fact> facts, Instant end, boolean isOriginal) {
        long of(String bucket) {
            return of(bucket, fact -> true);
        }

        long of(String bucket, Predicate<Fact> which) {
            return facts.stream()
                    .filter(Fact::isAccepted)
                    .filter(which)
                    .filter(fact -> fact.bucket(end, isOriginal).equals(bucket))
                    .count();
        }
    }
}
