package hotline.directory.administration;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.directory.Divisions;
import hotline.directory.Jurisdiction;
import hotline.directory.OpenWork;
import hotline.directory.store.DepartmentRepository;
import hotline.shared.Actor;
import hotline.shared.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Makes the pages on which administrators keep departments. */
@Component
final class DepartmentPages {

    /** Something to choose. */
    record Choice(String code, String name) {}

    /** One department in the list, with how many requests it has to do with at the moment. */
    record Line(Department department, String kind, long open) {}

    private final DepartmentRepository departments;
    private final Divisions divisions;
    private final Jurisdiction jurisdiction;
    private final OpenWork work;
    private final Texts texts;

    DepartmentPages(
            DepartmentRepository departments,
            Divisions divisions,
            Jurisdiction jurisdiction,
            OpenWork work,
            Texts texts) {
        this.departments = departments;
        this.divisions = divisions;
        this.jurisdiction = jurisdiction;
        this.work = work;
        this.texts = texts;
    }

    Mono<Rendering> list(Actor actor, ReferenceSearch search) {
        String division = search.divisionOr(actor.divisionCode());
        return jurisdiction
                .require(actor, division)
                .then(departments.ofDivision(division, true).collectList())
                .map(all -> all.stream().filter(each -> isFound(each, search)).toList())
                .flatMap(found -> work.of(
                                division, found.stream().map(Department::code).toList())
                        .map(open ->
                                found.stream().map(each -> line(each, open)).toList()))
                .zipWith(jurisdiction.of(actor), (lines, administered) -> Rendering.view("directory/departments")
                        .modelAttribute("search", search)
                        .modelAttribute("division", division)
                        .modelAttribute("divisions", administered)
                        .modelAttribute("lines", lines)
                        .build());
    }

    Mono<Rendering.Builder<?>> added(Actor actor, String division, DepartmentForm form) {
        return jurisdiction
                .require(actor, division)
                .then(divisions.directlyBelow(division))
                .map(townships -> Rendering.view("directory/new-department")
                        .modelAttribute("division", division)
                        .modelAttribute("form", form)
                        .modelAttribute("kinds", kinds())
                        .modelAttribute("townships", townships)
                        .modelAttribute("isStale", false)
                        .modelAttribute("errors", Map.of()));
    }

    Mono<Rendering.Builder<?>> one(Actor actor, Department department, DepartmentForm form) {
        String division = department.key().divisionCode();
        return jurisdiction
                .require(actor, division)
                .then(Mono.zip(work.of(division, List.of(department.code())), township(department)))
                .map(found -> Rendering.view("directory/department")
                        .modelAttribute("department", department)
                        .modelAttribute("form", form)
                        .modelAttribute("kinds", kinds())
                        .modelAttribute("open", found.getT1().getOrDefault(department.code(), 0L))
                        .modelAttribute("township", found.getT2())
                        .modelAttribute("done", "")
                        .modelAttribute("isStale", false)
                        .modelAttribute("errors", Map.of()));
    }

    private Mono<String> township(Department department) {
        return Mono.justOrEmpty(department.townshipCode())
                .flatMap(divisions::find)
                .map(division -> division.name())
                .defaultIfEmpty("");
    }

    private static boolean isFound(Department department, ReferenceSearch search) {
        Stream<String> words = Stream.of(
                        Stream.of(department.code(), department.name()),
                        department.aliases().stream(),
                        department.duties().stream(),
                        department.formerNames().stream())
                .flatMap(each -> each);
        return search.admits(department.retired()) && search.finds(words);
    }

    private Line line(Department department, Map<String, Long> open) {
        return new Line(
                department, kind(department.kind()), Objects.requireNonNullElse(open.get(department.code()), 0L));
    }

    private List<Choice> kinds() {
        return Arrays.stream(DepartmentKind.values())
                .map(each -> new Choice(each.code(), kind(each)))
                .toList();
    }

    private String kind(DepartmentKind kind) {
        return texts.chinese("department-kind." + kind.code());
    }
}
