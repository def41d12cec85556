package hotline.routing;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.shared.DepartmentKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds duties that a text names, word for word or by all their words. */
final class Duties {

    private static final double SCATTERED = 0.6;

    private record Duty(String phrase, Set<String> words, DepartmentKey department, Reason.Kind kind, double weight) {}

    private final List<Duty> duties;

    Duties(List<Department> departments) {
        Map<String, Long> bearers = departments.stream()
                .filter(department -> department.kind() != DepartmentKind.TOWNSHIP)
                .flatMap(department -> department.duties().stream().map(Duties::core))
                .collect(Collectors.groupingBy(duty -> duty, Collectors.counting()));
        duties = departments.stream()
                .flatMap(department -> department.duties().stream()
                        .map(duty -> duty(department, core(duty), bearers.getOrDefault(core(duty), 1L))))
                .toList();
    }

    List<Evidence> in(Matter matter, Map<String, Double> words) {
        String whole = matter.whole();
        List<Evidence> found = new ArrayList<>();
        for (Duty duty : duties) {
            double share = whole.contains(duty.phrase) ? 1 : words.keySet().containsAll(duty.words) ? SCATTERED : 0;
            if (share > 0) {
                double inTitle = matter.title().contains(duty.phrase) ? 1.5 : 1;
                found.add(new Evidence(
                        duty.department, duty.kind, Map.of("duty", duty.phrase), duty.weight * share * inTitle));
            }
        }
        return found;
    }

    private static Duty duty(Department department, String phrase, long bearers) {
        double weight = phrase.length() <= 2 ? 1.5 : phrase.length() == 3 ? 2.2 : 3;
        Set<String> words = new HashSet<>(Words.of(phrase));
        // a phrase whose words are lost in segmentation must be found letter by letter
        boolean isWhole = words.stream().mapToInt(String::length).sum() >= phrase.length() - 1 && !words.isEmpty();
        return new Duty(
                phrase,
                isWhole ? words : Set.of(phrase),
                department.key(),
                department.kind() == DepartmentKind.TOWNSHIP ? Reason.Kind.TOWNSHIP : Reason.Kind.DUTY,
                weight / bearers);
    }

    /** The duty without its qualification: 噪声扰民(社会生活) is spoken of as 噪声扰民. */
    private static String core(String duty) {
        int parenthesis = Math.max(duty.indexOf('('), duty.indexOf('（'));
        return parenthesis > 0 ? duty.substring(0, parenthesis) : duty;
    }
}
