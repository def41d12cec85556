package hotline.routing;

import hotline.shared.DepartmentKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds up evidence per department. The best is clear if its evidence reaches {@value #STRONG} and is
 * {@value #WELL_ABOVE} times that of the second.
 */
final class Ranking {

    // chosen on 1,270 labelled messages; of 580 others 16 % are clear, and of these 92 % fit their label
    private static final double STRONG = 6;
    private static final double WELL_ABOVE = 3.5;
    private static final double LESS_EACH_TIME = 0.8;
    private static final double HALF_SCORE = 4;
    private static final int REASONS = 3;

    /** A department with what speaks for it, strongest first. */
    record Ranked(DepartmentKey department, double weight, List<Evidence> grounds) {
        double score() {
            return Math.round(100 * weight / (weight + HALF_SCORE)) / 100.0;
        }
    }

    private final List<Ranked> ranked;

    Ranking(List<Evidence> evidence) {
        Map<DepartmentKey, List<Evidence>> byDepartment = new LinkedHashMap<>();
        evidence.forEach(each -> byDepartment
                .computeIfAbsent(each.department(), key -> new ArrayList<>())
                .add(each));
        ranked = byDepartment.entrySet().stream()
                .map(entry -> ranked(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Ranked::weight).reversed().thenComparing(each -> each.department()
                        .code()))
                .toList();
    }

    List<Ranked> best(int limit) {
        return ranked.stream().limit(limit).toList();
    }

    boolean isClear() {
        if (ranked.isEmpty() || ranked.get(0).weight() < STRONG) {
            return false;
        }
        return ranked.size() == 1
                || ranked.get(0).weight() >= WELL_ABOVE * ranked.get(1).weight();
    }

    private static Ranked ranked(DepartmentKey department, List<Evidence> grounds) {
        List<Evidence> strongest = new ArrayList<>(grounds);
        strongest.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        double weight = 0;
        double factor = 1;
        // ten weak grounds are not one strong one: each further ground counts less
        for (Evidence ground : strongest) {
            weight += factor * ground.weight();
            factor *= LESS_EACH_TIME;
        }
        return new Ranked(department, weight, firstOfEachKind(strongest));
    }

    private static List<Evidence> firstOfEachKind(List<Evidence> strongest) {
        Set<Reason.Kind> seen = new HashSet<>();
        return strongest.stream()
                .filter(ground -> seen.add(ground.kind()))
                .limit(REASONS)
                .toList();
    }
}
