package hotline.security.signin;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.IssuedToken;
import hotline.security.Tokens;
import hotline.security.password.DemonstrationAccount;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.start.WhenDemonstrating;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets anybody in as one of the demonstration's accounts, and as nobody else. It exists only in a program that was started
 * to demonstrate itself.
 */
@Component
@Conditional(WhenDemonstrating.class)
class DemonstrationSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationSignIn.class);

    /**
     * An account as the sign-in page offers it.
     *
     * @param department its name, empty for who belongs to none
     */
    record Offered(String username, String name, Role role, String department) {}

    private final Staff staff;
    private final Departments departments;
    private final Tokens tokens;

    DemonstrationSignIn(Staff staff, Departments departments, Tokens tokens) {
        this.staff = staff;
        this.departments = departments;
        this.tokens = tokens;
    }

    /** The accounts that are still there; an administrator may have retired one. */
    Mono<List<Offered>> offered() {
        return Flux.fromIterable(DemonstrationAccount.ALL)
                .concatMap(account -> staff.findByUsername(account.username())
                        .filter(member -> !member.retired())
                        .flatMap(member -> offered(account, member)))
                .collectList();
    }

    private Mono<Offered> offered(DemonstrationAccount account, StaffMember member) {
        DepartmentKey department = member.department();
        Mono<String> name =
                department == null ? Mono.empty() : departments.find(department).map(Department::name);
        return name.defaultIfEmpty("")
                .map(known -> new Offered(member.username(), member.name(), account.role(), known));
    }

    /** A token for one of the accounts; empty for every other name. */
    Mono<IssuedToken> as(String username) {
        boolean isOffered = DemonstrationAccount.ALL.stream()
                .anyMatch(account -> account.username().equals(username));
        return isOffered
                ? staff.findByUsername(username)
                        .filter(member -> !member.retired())
                        .flatMap(tokens::issue)
                        .doOnNext(issued -> LOG.info("Signed in by a button of the demonstration: {}", username))
                : Mono.empty();
    }
}
