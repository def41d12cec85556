package hotline.routing;

import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchRule;
import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the subjects that a text is closest to (BM25 over names and remarks), and whom the catalogue names for them. */
final class SubjectIndex {

    private static final double K1 = 1.2;
    private static final double B = 0.5;
    private static final int NEAREST = 8;
    private static final double WEIGHT = 4;

    private record Entry(Subject subject, Map<String, Double> words, double length) {}

    private record Hit(Subject subject, double score) {}

    private final SubjectCatalogue catalogue;
    private final @Nullable DispatchCatalogue dispatch;
    private final List<Entry> entries;
    private final Map<String, Double> rarity = new HashMap<>();
    private final double averageLength;

    SubjectIndex(SubjectCatalogue catalogue, @Nullable DispatchCatalogue dispatch) {
        this.catalogue = catalogue;
        this.dispatch = dispatch;
        this.entries = catalogue.all().stream()
                .filter(subject ->
                        !subject.retired() && catalogue.children(subject.code()).isEmpty())
                .map(this::entry)
                .toList();
        this.averageLength =
                entries.stream().mapToDouble(Entry::length).average().orElse(1);
        entries.forEach(entry -> entry.words.keySet().forEach(word -> rarity.merge(word, 1.0, Double::sum)));
        rarity.replaceAll((word, holders) -> Math.log(1 + (entries.size() - holders + 0.5) / (holders + 0.5)));
    }

    List<Evidence> near(Map<String, Double> words, @Nullable String townshipCode) {
        if (dispatch == null) {
            return List.of();
        }
        List<Hit> hits = entries.stream()
                .map(entry -> new Hit(entry.subject, score(entry, words)))
                .filter(hit -> hit.score > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(NEAREST)
                .toList();
        double all = hits.stream().mapToDouble(hit -> hit.score * hit.score).sum();
        List<Evidence> found = new ArrayList<>();
        for (Hit hit : hits) {
            Optional<DispatchRule> rule = dispatch.ruleFor(hit.subject.code(), townshipCode);
            // a single common word makes a subject the nearest of all without making it near
            double trust = hits.get(0).score / (hits.get(0).score + 8);
            rule.ifPresent(named -> found.add(new Evidence(
                    named.lead(),
                    Reason.Kind.SUBJECT,
                    Map.of("subject", catalogue.nameOf(hit.subject.code()), "code", hit.subject.code()),
                    2 * WEIGHT * trust * hit.score * hit.score / all)));
        }
        return found;
    }

    private double score(Entry entry, Map<String, Double> words) {
        double score = 0;
        for (Map.Entry<String, Double> word : entry.words.entrySet()) {
            Double weight = words.get(word.getKey());
            if (weight != null) {
                double norm = K1 * (1 - B + B * entry.length / averageLength);
                double frequency = word.getValue() * (K1 + 1) / (word.getValue() + norm);
                score += weight * rarity.getOrDefault(word.getKey(), 0.0) * frequency;
            }
        }
        return score;
    }

    private Entry entry(Subject subject) {
        Map<String, Double> words = new HashMap<>();
        List<Subject> path = catalogue.path(subject.code());
        double weight = 0.5;
        for (Subject step : path) {
            add(words, step.name().replace("其他", ""), weight);
            weight *= 2;
        }
        if (!subject.remark().startsWith("未列入")) {
            add(words, subject.remark(), 1);
        }
        return new Entry(
                subject,
                words,
                words.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private static void add(Map<String, Double> words, String text, double weight) {
        // every remark says 诉求 and 相关; rarity makes them weigh nothing
        Words.of(text).forEach(word -> words.merge(word, weight, Double::sum));
    }
}
