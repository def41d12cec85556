package hotline.routing;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.shared.DepartmentKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds duties that a text names, word for word or by all their words. A duty that several departments bear speaks for
 * each of them in full: which of them is meant, other evidence or the operator says.
 */
final class Duties {

    // a short word occurs in passing more easily than a long one
    private static final double TWO_CHARACTERS = 2;
    private static final double THREE_CHARACTERS = 3;
    private static final double LONGER = 4;
    private static final double SCATTERED = 0.4;
    private static final double REPEATED = 0.5;

    private record Duty(String phrase, Set<String> words, DepartmentKey department, Reason.Kind kind, double weight) {}

    private final List<Duty> duties;

    Duties(List<Department> departments) {
        duties = departments.stream()
                .flatMap(department -> department.duties().stream().map(duty -> duty(department, core(duty))))
                .toList();
    }

    List<Evidence> in(RoutedMatter matter, Map<String, Double> words) {
        String whole = matter.whole();
        List<Evidence> found = new ArrayList<>();
        for (Duty duty : duties) {
            int times = occurrences(duty.phrase, whole);
            double share = times > 0 ? 1 + REPEATED * Math.log(times) : isScattered(duty, words) ? SCATTERED : 0;
            if (share > 0) {
                found.add(new Evidence(duty.department, duty.kind, Map.of("duty", duty.phrase), duty.weight * share));
            }
        }
        return found;
    }

    private static int occurrences(String phrase, String text) {
        int times = 0;
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
            times++;
        }
        return times;
    }

    private static boolean isScattered(Duty duty, Map<String, Double> words) {
        return words.keySet().containsAll(duty.words);
    }

    private static Duty duty(Department department, String phrase) {
        Set<String> words = new HashSet<>(TextWords.of(phrase));
        // a phrase whose words are lost in segmentation must be found letter by letter
        boolean isWhole = words.stream().mapToInt(String::length).sum() >= phrase.length() - 1 && !words.isEmpty();
        return new Duty(
                phrase,
                isWhole ? words : Set.of(phrase),
                department.key(),
                department.kind() == DepartmentKind.TOWNSHIP ? Reason.Kind.TOWNSHIP : Reason.Kind.DUTY,
                weightOf(phrase));
    }

    private static double weightOf(String phrase) {
        return phrase.length() <= 2 ? TWO_CHARACTERS : phrase.length() == 3 ? THREE_CHARACTERS : LONGER;
    }

    /** The duty without its qualification: 噪声扰民(社会生活) is spoken of as 噪声扰民. */
    private static String core(String duty) {
        int parenthesis = Math.max(duty.indexOf('('), duty.indexOf('（'));
        return parenthesis > 0 ? duty.substring(0, parenthesis) : duty;
    }
}
