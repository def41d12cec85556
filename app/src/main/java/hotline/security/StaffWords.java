package hotline.security;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.StaffMember;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Words members of staff for pages: their roles with what each may do, and their departments by name. */
@Component
final class StaffWords {

    /** Something to choose, or a role in words. */
    record Choice(String code, String name, String meaning) {}

    private final Departments departments;
    private final Texts texts;

    StaffWords(Departments departments, Texts texts) {
        this.departments = departments;
        this.texts = texts;
    }

    List<Choice> everyRole() {
        return roles(Arrays.asList(Role.values()));
    }

    /** Roles in the order in which they are always shown. */
    List<Choice> roles(Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> new Choice(
                        role.code(),
                        texts.chinese("role." + role.code()),
                        texts.chinese("role-meaning." + role.code())))
                .toList();
    }

    /** The departments that somebody of a division can be given. */
    Mono<List<Choice>> departmentsOf(String division) {
        return departments.ofDivision(division).map(all -> all.stream()
                .map(each -> new Choice(each.code(), each.name(), ""))
                .toList());
    }

    /** A member's department by name, retired or not; blank without one. */
    Mono<String> departmentOf(StaffMember member) {
        return Mono.justOrEmpty(member.department())
                .flatMap(departments::find)
                .map(Department::name)
                .defaultIfEmpty("");
    }

    /** Names of the departments of several members, by code. */
    Mono<Map<String, String>> departmentsOf(Collection<StaffMember> members) {
        List<DepartmentKey> keys = members.stream()
                .map(StaffMember::department)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Flux.fromIterable(keys).concatMap(departments::find).collectMap(Department::code, Department::name);
    }
}
