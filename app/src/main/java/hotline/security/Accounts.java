package hotline.security;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.Jurisdiction;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.password.NewPasswords;
import hotline.security.password.Passwords;
import hotline.security.signin.SignInThrottle;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the accounts of staff; nobody locks the own one. */
@Component
final class Accounts {

    private final Staff staff;
    private final Departments departments;
    private final Jurisdiction jurisdiction;
    private final Passwords passwords;
    private final NewPasswords newPasswords;
    private final Tokens tokens;
    private final SignInThrottle throttle;

    Accounts(
            Staff staff,
            Departments departments,
            Jurisdiction jurisdiction,
            Passwords passwords,
            NewPasswords newPasswords,
            Tokens tokens,
            SignInThrottle throttle) {
        this.staff = staff;
        this.departments = departments;
        this.jurisdiction = jurisdiction;
        this.passwords = passwords;
        this.newPasswords = newPasswords;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /** The member, if within the actor's divisions. */
    public Mono<StaffMember> find(UUID id, Actor actor) {
        return findIfThere(id, actor)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of())));
    }

    /** The same; empty if there is none. */
    public Mono<StaffMember> findIfThere(UUID id, Actor actor) {
        return staff.find(id).delayUntil(member -> jurisdiction.require(actor, member.divisionCode()));
    }

    public Mono<StaffMember> create(StaffMember member, String password, Actor actor) {
        return jurisdiction
                .require(actor, member.divisionCode())
                .then(requireSeparateDuties(member))
                .then(Mono.defer(() -> requireDepartment(member)))
                .then(Mono.defer(() -> newPasswords.first(password, member)))
                .map(hash -> withHash(member, hash))
                .flatMap(ready -> staff.create(ready, actor));
    }

    /** Changes name, department, roles or retirement; retirement ends all sessions by itself. */
    public Mono<StaffMember> change(UUID id, int seen, UnaryOperator<StaffMember> difference, Actor actor) {
        return find(id, actor)
                .delayUntil(member -> requireSensible(difference.apply(member), actor))
                .flatMap(member -> staff.change(member, seen, difference, actor))
                .delayUntil(changed -> tokens.memberChanged());
    }

    public Mono<Void> resetPassword(UUID id, String password, Actor actor) {
        return find(id, actor).flatMap(member -> setPassword(member, password, actor));
    }

    /** Attempts count like those to sign in, so that a session left open is no way to find the password out. */
    public Mono<Void> changeOwnPassword(String current, String password, Actor actor) {
        UUID id = UUID.fromString(actor.id());
        Mono<StaffMember> look = staff.find(id).filterWhen(member -> passwords.matches(current, member.passwordHash()));
        return throttle.ownPassword(id, look)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SecurityProblem.WRONG_PASSWORD, Map.of())))
                .flatMap(member -> setPassword(member, password, actor));
    }

    /** Changes the actor's own password and lets the actor go on in the one new session that there is then. */
    public Mono<IssuedToken> renewOwnPassword(String current, String password, Actor actor) {
        return changeOwnPassword(current, password, actor)
                .then(Mono.defer(() -> staff.find(UUID.fromString(actor.id()))))
                .flatMap(tokens::issue);
    }

    private Mono<Void> setPassword(StaffMember member, String password, Actor actor) {
        return newPasswords
                .another(password, member)
                .flatMap(hash -> staff.changePassword(member, hash, actor))
                .then(tokens.revokeAllOf(member.id()));
    }

    private Mono<Void> requireSensible(StaffMember after, Actor actor) {
        boolean isSelf = after.id().toString().equals(actor.id());
        if (isSelf && (after.retired() || !after.roles().contains(Role.ADMINISTRATOR))) {
            return Mono.error(new ProblemException(SecurityProblem.OWN_ACCOUNT, Map.of()));
        }
        Mono<Void> department = after.retired() ? Mono.empty() : requireDepartment(after);
        return requireSeparateDuties(after).then(department);
    }

    private static Mono<Void> requireSeparateDuties(StaffMember member) {
        return member.hasBothDuties()
                ? Mono.error(new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("roles", "separate-duties"))))
                : Mono.empty();
    }

    private Mono<Void> requireDepartment(StaffMember member) {
        DepartmentKey key = member.department();
        if (key == null) {
            boolean isOfDepartment =
                    member.roles().contains(Role.CLERK) || member.roles().contains(Role.HEAD);
            return isOfDepartment ? Mono.error(wrongDepartment("NotNull")) : Mono.empty();
        }
        return departments
                .find(key)
                .filter(Predicate.not(Department::retired))
                .switchIfEmpty(Mono.error(() -> wrongDepartment("unknown-code")))
                .then();
    }

    private static ProblemException wrongDepartment(String code) {
        return new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("department", code)));
    }

    private static StaffMember withHash(StaffMember member, String hash) {
        return new StaffMember(
                member.id(),
                member.username(),
                member.name(),
                member.divisionCode(),
                member.department(),
                member.roles(),
                hash,
                false,
                1);
    }
}
