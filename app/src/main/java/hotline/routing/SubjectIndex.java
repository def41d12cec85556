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
    private static final int NEAREST = 10;
    private static final double WEIGHT = 8;
    // a single common word makes a subject the nearest of all without making it near
    private static final double HALF_TRUST = 8;
    private static final double OF_ONE_WORD = 0.3;
    private static final double MORE_EACH_LEVEL = 2.5;

    /** A word of a subject, and what a text gains by it. */
    private record Posting(int subject, double gain) {}

    private record Hit(Subject subject, double score) {}

    private final SubjectCatalogue catalogue;
    private final @Nullable DispatchCatalogue dispatch;
    private final List<Subject> subjects;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    SubjectIndex(SubjectCatalogue catalogue, @Nullable DispatchCatalogue dispatch) {
        this.catalogue = catalogue;
        this.dispatch = dispatch;
        this.subjects = catalogue.all().stream()
                .filter(subject ->
                        !subject.retired() && catalogue.children(subject.code()).isEmpty())
                .toList();
        index(subjects.stream().map(this::words).toList());
    }

    List<Evidence> near(Map<String, Double> words, @Nullable String townshipCode) {
        if (dispatch == null) {
            return List.of();
        }
        List<Hit> hits = nearest(words);
        double all = hits.stream().mapToDouble(hit -> hit.score * hit.score).sum();
        List<Evidence> found = new ArrayList<>();
        for (Hit hit : hits) {
            Optional<DispatchRule> rule = dispatch.ruleFor(hit.subject.code(), townshipCode);
            double trust = hits.get(0).score / (hits.get(0).score + HALF_TRUST);
            rule.ifPresent(named -> found.add(new Evidence(
                    named.lead(),
                    Reason.Kind.SUBJECT,
                    Map.of("subject", catalogue.nameOf(hit.subject.code()), "code", hit.subject.code()),
                    WEIGHT * trust * hit.score * hit.score / all)));
        }
        return found;
    }

    private List<Hit> nearest(Map<String, Double> words) {
        double[] scores = new double[subjects.size()];
        int[] shared = new int[subjects.size()];
        words.forEach((word, weight) -> postings.getOrDefault(word, List.of()).forEach(posting -> {
            scores[posting.subject] += weight * posting.gain;
            shared[posting.subject]++;
        }));
        // a stream that may end early asks at every step whether it has
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0) {
                hits.add(new Hit(subjects.get(i), shared[i] == 1 ? OF_ONE_WORD * scores[i] : scores[i]));
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.subList(0, Math.min(NEAREST, hits.size()));
    }

    private void index(List<Map<String, Double>> entries) {
        Map<String, Integer> holders = new HashMap<>();
        entries.forEach(entry -> entry.keySet().forEach(word -> holders.merge(word, 1, Integer::sum)));
        double averageLength =
                entries.stream().mapToDouble(SubjectIndex::length).average().orElse(1);
        for (int i = 0; i < entries.size(); i++) {
            double norm = K1 * (1 - B + B * length(entries.get(i)) / averageLength);
            for (Map.Entry<String, Double> word : entries.get(i).entrySet()) {
                double frequency = word.getValue() * (K1 + 1) / (word.getValue() + norm);
                int held = holders.getOrDefault(word.getKey(), 0);
                double rarity = Math.log(1 + (entries.size() - held + 0.5) / (held + 0.5));
                postings.computeIfAbsent(word.getKey(), key -> new ArrayList<>())
                        .add(new Posting(i, rarity * frequency));
            }
        }
    }

    private static double length(Map<String, Double> entry) {
        return entry.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Map<String, Double> words(Subject subject) {
        Map<String, Double> words = new HashMap<>();
        double weight = 0.5;
        for (Subject step : catalogue.path(subject.code())) {
            add(words, step.name().replace("其他", ""), weight);
            weight *= MORE_EACH_LEVEL;
        }
        if (!subject.remark().startsWith("未列入")) {
            add(words, subject.remark(), 1);
        }
        return words;
    }

    private static void add(Map<String, Double> words, String text, double weight) {
        // every remark says 诉求 and 相关; rarity makes them weigh nothing
        TextWords.of(text).forEach(word -> words.merge(word, weight, Double::sum));
    }
}
