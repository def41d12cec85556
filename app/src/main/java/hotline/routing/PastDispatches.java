package hotline.routing;

import hotline.routing.ExampleRepository.Term;
import hotline.shared.DepartmentKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts, from past dispatches, how often the words of a text went to each department. */
final class PastDispatches {

    static final PastDispatches NONE = new PastDispatches(0, List.of());

    private static final double WEIGHT = 6;
    private static final double LEAST_EVIDENCE = 30;
    private static final double NEGLIGIBLE = 0.1;

    private record Holder(DepartmentKey department, int examples) {}

    private final int examples;
    private final Map<String, List<Holder>> holders = new HashMap<>();

    PastDispatches(int examples, List<Term> terms) {
        this.examples = examples;
        terms.forEach(term -> holders.computeIfAbsent(term.word(), word -> new ArrayList<>())
                .add(new Holder(term.department(), term.examples())));
    }

    List<Evidence> like(Map<String, Double> words) {
        Map<DepartmentKey, Double> scores = new HashMap<>();
        words.forEach((word, weight) -> {
            List<Holder> all = holders.getOrDefault(word, List.of());
            double total = all.stream().mapToInt(Holder::examples).sum();
            double rarity = Math.log((examples + 1) / (total + 1));
            all.forEach(holder -> {
                double share = holder.examples / (total + 1);
                scores.merge(holder.department, weight * rarity * share * share, Double::sum);
            });
        });
        double sum = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        double trust = sum / (sum + 5) * examples / (examples + LEAST_EVIDENCE);
        return scores.entrySet().stream()
                .filter(score -> score.getValue() > NEGLIGIBLE * sum)
                .map(score -> new Evidence(
                        score.getKey(),
                        Reason.Kind.PAST_DISPATCHES,
                        Map.of("examples", Integer.toString(examples)),
                        WEIGHT * trust * score.getValue() / sum))
                .toList();
    }
}
