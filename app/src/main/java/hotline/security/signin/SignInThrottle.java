package hotline.security.signin;

import hotline.security.Secrets;
import hotline.security.SecurityProblem;
import hotline.security.SecurityProperties;
import hotline.security.signin.GuessRepository.Wait;
import hotline.security.signin.PlaceRepository.Acquaintance;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Slows down whoever guesses passwords, for all instances together, and nobody else. Wrong ones are counted by username
 * and place; a browser that knows a cookie of ours is a place of its own, so that neither a colleague behind the same
 * address nor a stranger elsewhere can make the owner wait. A look counts before its result is known: a thousand guesses
 * at the same moment gain nothing.
 */
@Component
public final class SignInThrottle {

    /** Wrong ones with one username from all unknown places together, in terms of those from one place. */
    private static final int PLACES = 5;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PAUSES = 150;

    private final GuessRepository guesses;
    private final PlaceRepository places;
    private final SecurityProperties.SignIn limits;
    private final Clock clock;

    SignInThrottle(GuessRepository guesses, PlaceRepository places, SecurityProperties properties, Clock clock) {
        this.guesses = guesses;
        this.places = places;
        this.limits = properties.signIn();
        this.clock = clock;
    }

    /**
     * Looks at a password when it is its turn.
     *
     * @param look given whether the place is noisy: many wrong passwords came from there; empty if the password is wrong
     */
    <T> Mono<T> signIn(String username, Origin origin, Function<Boolean, Mono<T>> look) {
        return places.find(username, origin, clock.instant())
                .flatMap(known -> signIn(username, origin, known, look))
                .delayUntil(found -> remember(username, origin));
    }

    /** Looks at the present password of somebody who wants another; a session left open is no way to find it out. */
    public <T> Mono<T> ownPassword(UUID staff, Mono<T> look) {
        return counted(new Guess("own password " + staff, limits.perUsername(), limits.window()), true, look);
    }

    private <T> Mono<T> signIn(String username, Origin origin, Acquaintance known, Function<Boolean, Mono<T>> look) {
        if (known.byDevice() || known.byAddress()) {
            String place = known.byDevice() ? "device " + origin.device() : "address " + origin.address();
            return counted(pair(place, username, limits.perUsername(), limits.knownPlace()), true, look.apply(false));
        }
        String place = known.device() ? "device " + origin.device() : "address " + origin.address();
        byte[] noise = Secrets.hash("guesses from " + place);
        return guesses.count(noise, limits.window(), clock.instant())
                .map(number -> number > limits.perAddress())
                .flatMap(noisy -> fromUnknown(place, username, noisy, look.apply(noisy)))
                .delayUntil(right -> guesses.takeBack(noise))
                // nothing was looked at
                .onErrorResume(refusal -> guesses.takeBack(noise).then(Mono.error(refusal)));
    }

    /** At a noisy place everybody has one look, so that whoever knows the password is let in. */
    private <T> Mono<T> fromUnknown(String place, String username, boolean noisy, Mono<T> look) {
        Guess pair = pair(place, username, noisy ? 1 : limits.perUsername(), limits.window());
        Guess all = new Guess("guesses at " + username, PLACES * limits.perUsername(), limits.window());
        return counted(pair, true, counted(all, false, look));
    }

    private static Guess pair(String place, String username, int free, Duration longest) {
        return new Guess("guesses from " + place + " at " + username, free, longest);
    }

    private <T> Mono<T> counted(Guess guess, boolean clears, Mono<T> look) {
        return Mono.usingWhen(
                        begin(guess),
                        begun -> look.singleOptional().delayUntil(found -> end(guess, found, clears)),
                        done -> Mono.empty(),
                        (begun, failure) -> guesses.right(guess, false, clock.instant()),
                        cancelled -> guesses.wrong(guess, clock.instant()))
                .flatMap(Mono::justOrEmpty);
    }

    private Mono<Void> end(Guess guess, Optional<?> found, boolean clears) {
        return found.isPresent()
                ? guesses.right(guess, clears, clock.instant())
                : guesses.wrong(guess, clock.instant());
    }

    /** Waits for others that are under way: right ones of one person at the same moment are all let in. */
    private Mono<Guess> begin(Guess guess) {
        return Mono.defer(() -> guesses.begin(guess, clock.instant()))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(
                        Mono.defer(() -> guesses.waitOf(guess, clock.instant()).flatMap(this::refuse)))
                .retryWhen(Retry.fixedDelay(PAUSES, PAUSE)
                        .filter(Busy.class::isInstance)
                        .onRetryExhaustedThrow((spec, last) -> tooMany(clock.instant())))
                .thenReturn(guess);
    }

    private Mono<Boolean> refuse(Wait wait) {
        return Mono.error(wait.busy() ? new Busy() : tooMany(wait.freeAt()));
    }

    private ProblemException tooMany(Instant freeAt) {
        long seconds = Duration.between(clock.instant(), freeAt).plusMillis(999).toSeconds();
        return new ProblemException(SecurityProblem.TOO_MANY_ATTEMPTS, Map.of("seconds", Math.max(1, seconds)));
    }

    private Mono<Void> remember(String username, Origin origin) {
        Instant now = clock.instant();
        return places.remember(username, origin, now).then(places.forget(now)).then(guesses.forget(now));
    }

    /** Other looks at the same subject are under way. */
    private static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("busy", null, false, false);
        }
    }
}
