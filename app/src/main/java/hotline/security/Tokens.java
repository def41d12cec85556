package hotline.security;

import hotline.directory.StaffMember;
import hotline.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Issues opaque tokens, finds who bears one, and takes them back. They end after a fixed time, used or not. */
@Component
public final class Tokens {

    private final TokenRepository tokens;
    private final SecurityProperties properties;
    private final Clock clock;

    Tokens(TokenRepository tokens, SecurityProperties properties, Clock clock) {
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
    }

    /** The acting person behind a token; empty if it is unknown, expired, or the person retired. */
    public Mono<Actor> bearer(String token) {
        return tokens.bearer(Secrets.hash(token), clock.instant());
    }

    public Mono<Void> revoke(String token) {
        return tokens.delete(Secrets.hash(token));
    }

    /** Signs a member out everywhere. */
    public Mono<Void> revokeAllOf(UUID staff) {
        return tokens.deleteOfStaff(staff);
    }

    Mono<IssuedToken> issue(StaffMember member) {
        return Secrets.newToken().flatMap(token -> issue(token, member));
    }

    private Mono<IssuedToken> issue(String token, StaffMember member) {
        Instant now = clock.instant();
        Instant expires = now.plus(properties.tokenLifetime());
        return tokens.deleteExpired(now)
                .then(tokens.insert(Secrets.hash(token), member.id(), now, expires))
                .thenReturn(new IssuedToken(token, expires, member));
    }
}
