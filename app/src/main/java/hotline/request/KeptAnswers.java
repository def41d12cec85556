package hotline.request;

import hotline.request.store.RegistrationStore.KeptAnswer;
import hotline.request.store.RequestRepository;
import hotline.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps and finds the answers that were given under idempotency keys. */
@Component
public class KeptAnswers {

    private final RequestRepository repository;

    KeptAnswers(RequestRepository repository) {
        this.repository = repository;
    }

    /** The answer that an actor got under a key, whatever was asked for; nothing if the key is unused. */
    public Mono<String> under(Actor actor, String key) {
        IdempotencyKey asked = new IdempotencyKey(actor.id(), key, "");
        return repository.answers(actor.divisionCode(), List.of(asked)).next().map(KeptAnswer::answer);
    }
}
