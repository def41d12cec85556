package hotline.intake.imports.row;

import hotline.directory.Department;
import hotline.directory.Division;
import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import hotline.request.Rules;
import hotline.shared.DepartmentKey;
import hotline.shared.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The division's departments, townships, subjects and rules, which old words are matched with. */
public final class Reference {

    private final Map<String, DepartmentKey> departments = new HashMap<>();
    private final Map<String, String> townships = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final Rules rules;

    public Reference(List<Department> departments, List<Division> townships, SubjectCatalogue subjects, Rules rules) {
        departments.forEach(each -> this.departments.put(folded(each.key().code()), each.key()));
        departments.forEach(each -> this.departments.putIfAbsent(folded(each.name()), each.key()));
        addUnambiguous(departments, Department::aliases);
        addUnambiguous(departments, Department::formerNames);
        index(this.townships, townships, Division::code, Division::name);
        // the most general of the subjects that share a name comes first in the catalogue
        index(this.subjects, subjects.all(), Subject::code, Subject::name);
        this.rules = rules;
    }

    Rules rules() {
        return rules;
    }

    /** By code, name, alias or former name. */
    @Nullable
    DepartmentKey department(String word) {
        return departments.get(folded(word));
    }

    /** By code or name. */
    @Nullable
    String township(String word) {
        return townships.get(folded(word));
    }

    /** By code or name. */
    @Nullable
    String subject(String word) {
        return subjects.get(folded(word));
    }

    private static <T> void index(
            Map<String, String> index, List<T> all, Function<T, String> code, Function<T, String> name) {
        all.forEach(each -> index.put(folded(code.apply(each)), code.apply(each)));
        all.stream()
                .filter(each -> !name.apply(each).isBlank())
                .forEach(each -> index.putIfAbsent(folded(name.apply(each)), code.apply(each)));
    }

    /** A name that two departments go by, or went by, tells neither. */
    private void addUnambiguous(List<Department> all, Function<Department, List<String>> names) {
        Map<String, Set<DepartmentKey>> byName = new HashMap<>();
        all.forEach(
                each -> names.apply(each).forEach(name -> byName.computeIfAbsent(folded(name), none -> new HashSet<>())
                        .add(each.key())));
        byName.forEach((name, keys) -> {
            if (keys.size() == 1) {
                departments.putIfAbsent(name, keys.iterator().next());
            }
        });
    }

    private static String folded(String word) {
        return Folding.code(word);
    }
}
