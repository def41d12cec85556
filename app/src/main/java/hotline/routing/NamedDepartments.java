package hotline.routing;

import hotline.directory.Department;
import hotline.routing.Phrases.Found;
import hotline.routing.Phrases.Phrase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds departments that a text names, by name or alias; callers leave the county's "县" out or put a place before it. */
final class NamedDepartments {

    private static final double WEIGHT = 4;
    private static final double WEIGHT_OF_SHORT = 2;
    private static final int SHORT = 2;

    private final Phrases phrases;

    NamedDepartments(List<Department> departments) {
        phrases = new Phrases(
                departments.stream().flatMap(NamedDepartments::phrases).toList());
    }

    List<Evidence> in(Matter matter) {
        return phrases.in(matter).stream().map(NamedDepartments::evidence).toList();
    }

    private static Stream<Phrase> phrases(Department department) {
        return Stream.concat(Stream.of(department.name()), department.aliases().stream())
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
