package hotline.statistics;

import hotline.request.RequestStatus;
import hotline.request.TimeAnomaly;
import hotline.shared.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The counted numbers of one group, whose sums were checked. A number that nothing was counted for is zero. */
public final class Tally {

    static final List<String> WATERFALL = List.of(
            "registered",
            "accepted",
            "direct",
            "dispatched",
            "waiting",
            "declined",
            "transferred",
            "transferred-in-time",
            "transferred-late",
            "merged",
            "withdrawn",
            "voided");

    static final List<String> BUCKETS = List.of(
            "on-time",
            "late",
            "open-overdue",
            "open-in-time",
            "paused",
            "without-deadline",
            "impossible-times",
            "declared");

    /** What is in one of the buckets, too. */
    static final List<String> OF_WHICH = List.of("extension-pending", "reply-under-review");

    /** The sentence that adds up: its first two are the sum of the others. */
    static final List<String> BALANCE = List.of(
            "accepted", "carried-in-undue", "due", "not-yet-due", "standing-still", "completed-early", "unrated");

    static final String IMPOSSIBLE_PREFIX = "impossible-";

    /** The kinds of impossible times. */
    static final List<String> IMPOSSIBLE = Stream.of(TimeAnomaly.values())
            .map(kind -> IMPOSSIBLE_PREFIX + kind.code())
            .toList();

    static final List<String> DECLARED = List.of("declared-on-time", "declared-late", "declared-unknown");

    static final List<String> OPEN = Stream.concat(
                    Stream.of("open"), RequestStatus.OPEN.stream().map(Tally::open))
            .toList();

    /** What stands beside the rates and in no sum of theirs. */
    static final List<String> BESIDE = List.of(
            "repeat-calls",
            "calls",
            "unreasonable",
            "adjudicated",
            "due-again",
            "lifted",
            "lifted-by-correct",
            "lifted-by-recompute",
            "lifted-by-adjudicate",
            "redo-on-time",
            "redo-late",
            "redo-open-overdue",
            "redo-due",
            "completed-once");

    private static final List<String> LEDGER_ENDS = List.of(
            "completed",
            "impossible-times",
            "declared",
            "carried-in-declined",
            "carried-in-transferred",
            "carried-in-merged",
            "left-withdrawn",
            "carried-in-voided",
            "carried-out");

    private static final List<String> LEDGER_BEGINNINGS = List.of("carried-in", "accepted", "leaving-later");

    static final List<String> LEDGER =
            Stream.concat(LEDGER_BEGINNINGS.stream(), LEDGER_ENDS.stream()).toList();

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
        List<String> dispositions = List.of("accepted", "declined", "transferred", "merged", "withdrawn", "voided");
        same(scope, basis, List.of("registered"), dispositions);
        same(scope, basis, List.of("accepted"), List.of("direct", "dispatched", "waiting"));
        same(scope, basis, List.of("transferred"), List.of("transferred-in-time", "transferred-late"));
        same(scope, basis, List.of("accepted"), BUCKETS);
        same(scope, basis, List.of("declared"), DECLARED);
        same(scope, basis, LEDGER_BEGINNINGS, LEDGER_ENDS);
        same(scope, basis, List.of("impossible-times"), IMPOSSIBLE);
        same(scope, basis, BALANCE.subList(0, 2), BALANCE.subList(2, BALANCE.size()));
        same(scope, basis, List.of("unrated"), List.of("without-deadline", "impossible-times", "declared"));
        same(
                scope,
                basis,
                List.of("lifted"),
                BESIDE.stream().filter(part -> part.startsWith("lifted-by-")).toList());
        same(scope, basis, List.of("open"), OPEN.subList(1, OPEN.size()));
        same(scope, basis, List.of("calls"), List.of("registered", "repeat-calls"));
        same(scope, basis, List.of("redo-due"), List.of("redo-on-time", "redo-late", "redo-open-overdue"));
        for (Rate rate : Rate.values()) {
            checkRate(scope, basis, rate);
        }
    }

    private void checkRate(Scope scope, Basis basis, Rate rate) {
        long parts = count(scope, basis, rate, "numerator");
        if (rate != Rate.RECEIVED) {
            parts += count(scope, basis, rate, "late") + count(scope, basis, rate, "open-overdue");
        } else {
            parts += count(scope, basis, rate, "late")
                    + count(scope, basis, rate, "open-overdue")
                    + count(scope, basis, null, "open-in-time")
                    + count(scope, basis, null, "paused");
        }
        require(rate.code() + " " + scope.code() + " " + basis.code(), count(scope, basis, rate, "denominator"), parts);
    }

    private void same(Scope scope, Basis basis, List<String> whole, List<String> parts) {
        List<String> sum = new ArrayList<>(whole);
        sum.add("=");
        sum.addAll(parts);
        require(
                String.join(" ", sum) + " " + scope.code() + " " + basis.code(),
                sumOf(scope, basis, whole),
                sumOf(scope, basis, parts));
    }

    private long sumOf(Scope scope, Basis basis, List<String> parts) {
        return parts.stream().mapToLong(part -> count(scope, basis, null, part)).sum();
    }

    private static void require(String identity, long whole, long parts) {
        if (whole != parts) {
            throw new ProblemException(
                    StatisticsProblem.FIGURES_DO_NOT_ADD_UP,
                    Map.of("identity", identity, "left", whole, "right", parts));
        }
    }
}
