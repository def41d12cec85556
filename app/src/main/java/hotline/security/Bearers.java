package hotline.security;

import hotline.shared.Actor;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds the bearer of a token, and remembers the answer as briefly as reference data, since every call begins with the
 * question. What an instance itself takes back it forgets at once; another instance learns of it when its memory ends.
 */
@Component
class Bearers {

    private static final String CACHE = "bearer";

    /** The acting person, and until when the token says so. */
    record Bearer(Actor actor, Instant expiresAt) {}

    private final TokenRepository tokens;

    Bearers(TokenRepository tokens) {
        this.tokens = tokens;
    }

    /**
     * The bearer of a token that is known and whose member is not retired, though it may have expired.
     *
     * @param hash of the token, in hexadecimal digits
     */
    @Cacheable(cacheNames = CACHE, sync = true)
    public Mono<Bearer> of(String hash) {
        return tokens.bearer(HexFormat.of().parseHex(hash));
    }

    /** Forgets everyone, once this is subscribed to. */
    @CacheEvict(cacheNames = CACHE, allEntries = true)
    public Mono<Void> forget() {
        return Mono.empty();
    }
}
