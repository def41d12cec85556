package hotline.statistics;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.Subjects;
import hotline.shared.DepartmentKey;
import hotline.shared.Texts;
import hotline.statistics.catalogue.Grouping;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the name by which people call a group of requests. */
@Component
public class GroupNames {

    private final Divisions divisions;
    private final Departments departments;
    private final Subjects subjects;
    private final Texts texts;

    GroupNames(Divisions divisions, Departments departments, Subjects subjects, Texts texts) {
        this.divisions = divisions;
        this.departments = departments;
        this.subjects = subjects;
        this.texts = texts;
    }

    Mono<String> name(String divisionCode, Grouping by, String key) {
        if (key.equals(Grouping.NONE)) {
            return Mono.just(texts.chinese("statistics.group.none"));
        }
        return switch (by) {
            case DEPARTMENT ->
                departments.find(department(key)).map(Department::name).defaultIfEmpty(key);
            case NATURE -> Mono.just(texts.chinese("nature." + key));
            case TOWNSHIP, DIVISION -> divisions.find(key).map(Division::name).defaultIfEmpty(key);
            case CATALOGUE_VERSION -> Mono.just(key);
            case SUBJECT -> subjects.catalogueOf(divisionCode).map(catalogue -> catalogue.nameOf(key));
        };
    }

    public static DepartmentKey department(String key) {
        int colon = key.indexOf(':');
        return new DepartmentKey(key.substring(0, colon), key.substring(colon + 1));
    }
}
