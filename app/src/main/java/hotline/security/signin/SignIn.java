package hotline.security.signin;

import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.Credentials;
import hotline.security.IssuedToken;
import hotline.security.SecurityProblem;
import hotline.security.Tokens;
import hotline.security.password.Passwords;
import hotline.shared.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets people in. Whether the username or the password was wrong shows neither in the answer nor in its duration. */
@Component
public final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Staff staff;
    private final Passwords passwords;
    private final Tokens tokens;
    private final SignInThrottle throttle;

    SignIn(Staff staff, Passwords passwords, Tokens tokens, SignInThrottle throttle) {
        this.staff = staff;
        this.passwords = passwords;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /** A token for whoever knows the password. */
    public Mono<IssuedToken> with(Credentials credentials, Origin origin) {
        String username = credentials.username().strip().toLowerCase(Locale.ROOT);
        return throttle.signIn(username, origin, noisy -> member(username, credentials.password(), noisy))
                .flatMap(tokens::issue)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SecurityProblem.WRONG_CREDENTIALS, Map.of())))
                .doOnNext(issued -> LOG.info("Signed in: {}", issued.bearer().username()));
    }

    private Mono<StaffMember> member(String username, String password, boolean noisy) {
        return staff.findByUsername(username)
                .filter(member -> !member.retired())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(member -> passwords
                        .matches(password, member.map(StaffMember::passwordHash).orElse(null), noisy)
                        .filter(Boolean::booleanValue)
                        .flatMap(right -> Mono.justOrEmpty(member)));
    }
}
