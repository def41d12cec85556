package hotline.statistics;

import hotline.shared.problem.ProblemException;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Sum;
import hotline.statistics.store.FigureRepository.Count;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counted numbers of one group, whose sums were checked. A number that nothing was counted for is zero. */
public final class Numbers {

    private final Map<Aspect, Map<String, Long>> counts;

    private Numbers(Map<Aspect, Map<String, Long>> counts) {
        this.counts = counts;
    }

    /**
     * The numbers of what was counted, groups taken together.
     *
     * @throws ProblemException {@link StatisticsProblem#FIGURES_DO_NOT_ADD_UP}
     */
    public static Numbers checked(FigureSource source, Collection<Count> counted) {
        Map<Aspect, Map<String, Long>> counts = new HashMap<>();
        counted.forEach(count -> counts.computeIfAbsent(count.figure().aspect(), aspect -> new HashMap<>())
                .merge(count.figure().number(), count.counted(), Long::sum));
        Numbers numbers = new Numbers(counts);
        counts.keySet().forEach(aspect -> source.catalogue().sums().forEach(sum -> numbers.check(aspect, sum)));
        return numbers;
    }

    public long count(Aspect aspect, String number) {
        return counts.getOrDefault(aspect, Map.of()).getOrDefault(number, 0L);
    }

    private void check(Aspect aspect, Sum sum) {
        long left = sum(aspect, sum.whole());
        long right = sum(aspect, sum.parts());
        if (!sum.holds(left, right)) {
            throw new ProblemException(
                    StatisticsProblem.FIGURES_DO_NOT_ADD_UP,
                    Map.of("identity", sum + " " + aspect.values().values(), "left", left, "right", right));
        }
    }

    private long sum(Aspect aspect, List<String> codes) {
        return codes.stream().mapToLong(code -> count(aspect, code)).sum();
    }
}
