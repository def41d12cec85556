package hotline.security.password;

import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.StaffMember;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Judges the passwords that people choose: neither easily guessed nor one of the last. */
@Component
public final class NewPasswords {

    private final PasswordStrength strength;
    private final FormerPasswordRepository former;
    private final Passwords passwords;
    private final Divisions divisions;
    private final Clock clock;

    NewPasswords(
            PasswordStrength strength,
            FormerPasswordRepository former,
            Passwords passwords,
            Divisions divisions,
            Clock clock) {
        this.strength = strength;
        this.former = former;
        this.passwords = passwords;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The hash of a new member's password, unless it is weak. */
    public Mono<String> first(String password, StaffMember member) {
        return requireStrong(password, member).then(Mono.defer(() -> passwords.hash(password)));
    }

    /** The hash of another password for a member, unless it is weak or was used before; the present one is kept. */
    public Mono<String> another(String password, StaffMember member) {
        return requireStrong(password, member)
                .then(Mono.defer(() -> requireUnused(password, member)))
                .then(Mono.defer(() -> passwords.hash(password)))
                .delayUntil(hash -> former.add(member.id(), member.passwordHash(), clock.instant()));
    }

    /** Tells whether a password is guessed easily, by somebody who knows the member. */
    Mono<Boolean> isWeak(String password, StaffMember member) {
        return words(member).flatMap(words -> passwords.work(() -> strength.isWeak(password, words)));
    }

    private Mono<Void> requireStrong(String password, StaffMember member) {
        return isWeak(password, member).flatMap(weak -> weak ? Mono.error(refusal("weak-password")) : Mono.empty());
    }

    private Mono<Void> requireUnused(String password, StaffMember member) {
        return former.of(member.id())
                .flatMapMany(hashes -> Flux.concat(Mono.just(member.passwordHash()), Flux.fromIterable(hashes)))
                .distinct()
                .concatMap(hash -> passwords.matches(password, hash))
                .any(Boolean::booleanValue)
                .flatMap(used -> used ? Mono.error(refusal("used-password")) : Mono.empty());
    }

    private Mono<List<String>> words(StaffMember member) {
        Stream<String> own = Stream.concat(
                Stream.of(member.username(), member.name()),
                Arrays.stream(member.username().split("[._-]", -1)));
        return divisions
                .find(member.divisionCode())
                .expand(this::above)
                .flatMapIterable(division -> List.of(division.name(), stem(division.name())))
                .concatWith(Flux.fromStream(own))
                .filter(word -> word.length() > 1)
                .collectList();
    }

    private Mono<Division> above(Division division) {
        return division.parentCode() == null ? Mono.empty() : divisions.find(division.parentCode());
    }

    /** Without 省, 市, 县 or 区. */
    private static String stem(String name) {
        return name.substring(0, name.length() - 1);
    }

    private static ProblemException refusal(String code) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("password", code)));
    }
}
