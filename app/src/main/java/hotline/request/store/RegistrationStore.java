package hotline.request.store;

import hotline.request.IdempotencyKey;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import reactor.core.publisher.Flux;

/** Where registrations are written, and what was answered to them is kept. */
public interface RegistrationStore {

    /** The answer that was given under a key. */
    record KeptAnswer(String scope, String key, String digest, UUID requestId, String answer) {}

    /**
     * Writes, by one statement, what was not yet asked for under the same key.
     *
     * @param earliest of the recorded instants
     * @return the ids of the requests it made
     */
    Flux<UUID> register(Collection<String> documents, Instant earliest);

    /** What was answered under keys of one division. */
    Flux<KeptAnswer> answers(String divisionCode, Collection<IdempotencyKey> keys);
}
