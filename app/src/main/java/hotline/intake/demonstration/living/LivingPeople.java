package hotline.intake.demonstration.living;

import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.intake.demonstration.living.LifeStep.Who;
import hotline.request.Part;
import hotline.request.RequestProblem;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The people who act in the living demonstration: its accounts, and colleagues without one in the other departments. */
final class LivingPeople {

    private static final String ACCOUNTS = "demo-";

    private final String division;
    private final Map<String, StaffMember> accounts;
    private final Texts texts;

    private LivingPeople(String division, Map<String, StaffMember> accounts, Texts texts) {
        this.division = division;
        this.accounts = Map.copyOf(accounts);
        this.texts = texts;
    }

    static Mono<LivingPeople> of(String division, Staff staff, Texts texts) {
        return staff.ofDivision(division, false)
                .map(members -> new LivingPeople(
                        division,
                        members.stream()
                                .filter(member -> member.username().startsWith(ACCOUNTS))
                                .collect(Collectors.toMap(StaffMember::username, Function.identity())),
                        texts));
    }

    String division() {
        return division;
    }

    Actor operator() {
        return person("operator", Role.OPERATOR, null);
    }

    Actor supervisor() {
        return person("supervisor", Role.SUPERVISOR, null);
    }

    /** Those with an account. */
    List<Actor> clerks() {
        return accounts.values().stream()
                .map(StaffMember::actor)
                .filter(actor -> actor.has(Role.CLERK))
                .toList();
    }

    Actor clerkOf(DepartmentKey department) {
        return person("clerk-" + department.code(), Role.CLERK, department);
    }

    /** The one who does a step on a request as it stands. */
    Actor of(Who who, ServiceRequest request) {
        return switch (who) {
            case OPERATOR -> operator();
            case SUPERVISOR -> supervisor();
            case SECOND_SUPERVISOR -> person("second-supervisor", Role.SUPERVISOR, null);
            case CLERK -> clerkOf(required(request.lead()));
            case HEAD -> headOf(required(request.lead()));
            case SUPPORTING_CLERK ->
                clerkOf(required(request.parts().stream()
                        .filter(part -> part.isOpen() && !part.isLead())
                        .map(Part::department)
                        .findFirst()
                        .orElse(null)));
        };
    }

    Actor headOf(DepartmentKey department) {
        return person("head-" + department.code(), Role.HEAD, department);
    }

    private Actor person(String name, Role role, @Nullable DepartmentKey department) {
        StaffMember account = accounts.get(ACCOUNTS + name);
        return account == null
                ? new Actor(ACCOUNTS + name, texts.chinese("role." + role.code()), division, Set.of(role), department)
                : account.actor();
    }

    private static DepartmentKey required(@Nullable DepartmentKey department) {
        if (department == null) {
            throw new ProblemException(RequestProblem.DEPARTMENT_NEEDED, Map.of());
        }
        return department;
    }
}
