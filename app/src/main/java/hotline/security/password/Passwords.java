package hotline.security.password;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Hashes and verifies passwords, on few threads of their own because a hash is meant to cost a quarter of a second. */
@Component
public final class Passwords implements DisposableBean {

    private static final String ALGORITHM = "bcrypt";
    private static final int COST = 12;
    /** In characters. */
    public static final int SHORTEST = 10;
    /** In bytes; the algorithm would not see the rest. */
    static final int LONGEST = 72;

    private static final int THREADS = 2;
    private static final int WAITING = 200;
    /** Of no password at all; verified when the username is unknown, so that the answer takes as long as another. */
    private static final String NOBODYS_HASH = "{bcrypt}$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(ALGORITHM, Map.of(ALGORITHM, new BCryptPasswordEncoder(COST)));
    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "password");
    private final Scheduler noisy = Schedulers.newBoundedElastic(1, WAITING, "password-noisy");

    Mono<String> hash(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Mono.error(new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("password", "too-long"))));
        }
        return on(scheduler, () -> encoder.encode(password));
    }

    public Mono<Boolean> matches(String password, @Nullable String hash) {
        return matches(password, hash, false);
    }

    /**
     * Tells whether a password has this hash; without a hash it takes as long and is false.
     *
     * @param isNoisy many wrong passwords come from there; they wait for each other and keep nobody else waiting
     */
    public Mono<Boolean> matches(String password, @Nullable String hash, boolean isNoisy) {
        return on(
                isNoisy ? noisy : scheduler,
                () -> encoder.matches(password, hash == null ? NOBODYS_HASH : hash) && hash != null);
    }

    /** Does other costly work with a password, in turn with the hashes. */
    <T> Mono<T> work(Callable<T> work) {
        return on(scheduler, work);
    }

    @Override
    public void destroy() {
        scheduler.dispose();
        noisy.dispose();
    }

    private static <T> Mono<T> on(Scheduler scheduler, Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(scheduler)
                .onErrorMap(
                        RejectedExecutionException.class,
                        full -> new ProblemException(SharedProblem.OVERLOADED, Map.of()));
    }
}
