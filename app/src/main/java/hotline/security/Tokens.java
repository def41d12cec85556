package hotline.security;

import hotline.directory.StaffMember;
import hotline.security.Bearers.Bearer;
import hotline.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Issues opaque tokens, finds who bears one, and takes them back. They end after a fixed time, used or not. */
@Component
public final class Tokens implements DisposableBean {

    private final Scheduler forgetting = Schedulers.newSingle("forget-bearers", true);
    private final TokenRepository tokens;
    private final Bearers bearers;
    private final SecurityProperties properties;
    private final Clock clock;

    Tokens(TokenRepository tokens, Bearers bearers, SecurityProperties properties, Clock clock) {
        this.tokens = tokens;
        this.bearers = bearers;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void destroy() {
        forgetting.dispose();
    }

    /** The acting person behind a token; empty if it is unknown, expired, or the person retired. */
    public Mono<Actor> bearer(String token) {
        return bearers.of(HexFormat.of().formatHex(Secrets.hash(token)))
                .filter(bearer -> bearer.expiresAt().isAfter(clock.instant()))
                .map(Bearer::actor);
    }

    /** Ends tokens, known or not. */
    public Mono<Void> revoke(Collection<String> given) {
        return Flux.fromIterable(given)
                .concatMap(token -> tokens.delete(Secrets.hash(token)))
                .then(Mono.defer(bearers::forget));
    }

    /** Signs a member out everywhere. */
    public Mono<Void> revokeAllOf(UUID staff) {
        return tokens.deleteOfStaff(staff).then(Mono.defer(bearers::forget));
    }

    /**
     * To be called when a member has changed: what may be done with a token follows the member. A repeatable POST commits
     * only later; whoever was seen until then is forgotten once more, off the event loop, since clearing may wait.
     */
    Mono<Void> memberChanged() {
        return bearers.forget()
                .then(TransactionSynchronizationManager.forCurrentTransaction())
                .doOnNext(current -> current.registerSynchronization(new ForgettingAgain()))
                .onErrorComplete(NoTransactionException.class)
                .then();
    }

    /** A new token; empty if the member was retired or given another password since the given one was verified. */
    public Mono<IssuedToken> issue(StaffMember member) {
        return Secrets.newToken().flatMap(token -> issue(token, member));
    }

    private Mono<IssuedToken> issue(String token, StaffMember member) {
        Instant now = clock.instant();
        Instant expires = now.plus(properties.tokenLifetime());
        return tokens.deleteExpired(now)
                .then(tokens.insert(Secrets.hash(token), member, now, expires))
                .filter(Boolean::booleanValue)
                .map(written -> new IssuedToken(token, expires, member));
    }

    private final class ForgettingAgain implements TransactionSynchronization {
        @Override
        public Mono<Void> afterCommit() {
            return Mono.defer(bearers::forget).subscribeOn(forgetting);
        }
    }
}
