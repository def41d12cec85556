package hotline.routing;

import hotline.directory.Department;
import hotline.routing.Phrases.Found;
import hotline.routing.Phrases.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds departments that a text names, by name, alias or a name that they had before; callers leave the county's "县" out or
 * put a place before it.
 */
final class NamedDepartments {

    private static final double WEIGHT = 4;
    private static final double WEIGHT_OF_SHORT = 2;
    private static final int SHORT = 2;

    private final Phrases phrases;

    NamedDepartments(List<Department> departments) {
        Set<String> inUse = departments.stream()
                .flatMap(department -> Stream.concat(Stream.of(department.name()), department.aliases().stream()))
                .collect(Collectors.toSet());
        Map<String, Long> bearers = departments.stream()
                .flatMap(department -> department.formerNames().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        phrases = new Phrases(departments.stream()
                .flatMap(department ->
                        phrases(department, former -> !inUse.contains(former) && bearers.getOrDefault(former, 0L) == 1))
                .toList());
    }

    List<Evidence> in(RoutedMatter matter) {
        return phrases.in(matter).stream().map(NamedDepartments::evidence).toList();
    }

    /** A former name counts where it stands for this department alone. */
    private static Stream<Phrase> phrases(Department department, Predicate<String> isItsAlone) {
        return Stream.of(
                        Stream.of(department.name()),
                        department.aliases().stream(),
                        department.formerNames().stream().filter(isItsAlone))
                .flatMap(Function.identity())
                .flatMap(name -> Stream.of(name, name.startsWith("县") ? name.substring(1) : name))
                .filter(name -> name.length() >= SHORT)
                .distinct()
                .map(name -> new Phrase(name, department.key()));
    }

    private static Evidence evidence(Found found) {
        String name = found.phrase().text();
        double weight = name.length() > SHORT ? WEIGHT : WEIGHT_OF_SHORT;
        return new Evidence(
                found.phrase().department(), Reason.Kind.NAMED, Map.of("named", name), weight * found.repetition());
    }
}
