package hotline.security;

import hotline.directory.Jurisdiction;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.StaffWords.Choice;
import hotline.shared.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Makes the pages on which administrators keep staff. */
@Component
final class StaffPages {

    /** One member in the list. */
    record Line(UUID id, String name, String username, List<Choice> roles, String department, boolean retired) {}

    private final Staff staff;
    private final Jurisdiction jurisdiction;
    private final StaffWords words;

    StaffPages(Staff staff, Jurisdiction jurisdiction, StaffWords words) {
        this.staff = staff;
        this.jurisdiction = jurisdiction;
        this.words = words;
    }

    Mono<Rendering> list(Actor actor, StaffSearch search) {
        String division = divisionOf(actor, search.division());
        return jurisdiction
                .require(actor, division)
                .then(Mono.zip(staff.ofDivision(division, true), words.departmentsOf(division), jurisdiction.of(actor)))
                .flatMap(found -> lines(found.getT1(), search).map(lines -> Rendering.view("security/staff")
                        .modelAttribute("search", search)
                        .modelAttribute("division", division)
                        .modelAttribute("lines", lines)
                        .modelAttribute("all", active(found.getT1()))
                        .modelAttribute("departments", found.getT2())
                        .modelAttribute("divisions", found.getT3())
                        .modelAttribute("roles", words.everyRole())
                        .build()));
    }

    /** The form of somebody new. */
    Mono<Rendering.Builder<?>> added(Actor actor, StaffForm form) {
        String division = divisionOf(actor, form.division());
        return jurisdiction
                .require(actor, division)
                .then(Mono.zip(words.departmentsOf(division), jurisdiction.of(actor)))
                .map(found -> Rendering.view("security/new-member")
                        .modelAttribute("form", form)
                        .modelAttribute("division", division)
                        .modelAttribute("departments", found.getT1())
                        .modelAttribute("divisions", found.getT2())
                        .modelAttribute("roles", words.everyRole())
                        .modelAttribute("errors", Map.of()));
    }

    /** The page of a member, filled in as the form says. */
    Mono<Rendering.Builder<?>> member(StaffMember member, StaffForm form, Actor actor) {
        return Mono.zip(words.departmentsOf(member.divisionCode()), words.departmentOf(member))
                .map(found -> Rendering.view("security/member")
                        .modelAttribute("member", member)
                        .modelAttribute("form", form)
                        .modelAttribute("department", found.getT2())
                        .modelAttribute("departments", found.getT1())
                        .modelAttribute("has", words.roles(member.roles()))
                        .modelAttribute("roles", words.everyRole())
                        .modelAttribute("isSelf", member.id().toString().equals(actor.id()))
                        .modelAttribute("isOther", false)
                        .modelAttribute("done", "")
                        .modelAttribute("given", "")
                        .modelAttribute("errors", Map.of()));
    }

    private Mono<List<Line>> lines(List<StaffMember> members, StaffSearch search) {
        List<StaffMember> found = members.stream()
                .filter(member -> search.withRetired() || !member.retired())
                .filter(search::finds)
                .toList();
        return words.departmentsOf(found)
                .map(names -> found.stream().map(member -> line(member, names)).toList());
    }

    private Line line(StaffMember member, Map<String, String> departments) {
        String department = member.department() == null
                ? ""
                : departments.getOrDefault(
                        member.department().code(), member.department().code());
        return new Line(
                member.id(),
                member.name(),
                member.username(),
                words.roles(member.roles()),
                department,
                member.retired());
    }

    private static long active(List<StaffMember> members) {
        return members.stream().filter(member -> !member.retired()).count();
    }

    private static String divisionOf(Actor actor, @Nullable String asked) {
        return asked == null || asked.isBlank() ? actor.divisionCode() : asked;
    }
}
