package hotline.request.store;

import hotline.idempotency.KeptAnswer;
import hotline.request.IdempotencyKey;
import hotline.request.store.Gathering.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Flux;

/** Takes a batch whole or not at all, as the statement does, and can lose an answer as a connection does. */
final class FakeStore implements RegistrationStore {

    private static final String BAD = "bad";

    private final Map<String, KeptAnswer> answers = new HashMap<>();
    private final List<String> written = new ArrayList<>();
    private boolean losesNextAnswer;
    private boolean writesBeforeLoss;

    static String document(UUID id, String scope, String key, String digest, String answer, boolean isBad) {
        return String.join(";", id.toString(), scope, key, digest, answer, isBad ? BAD : "good");
    }

    static boolean isBad(String document) {
        return document.endsWith(BAD);
    }

    List<String> written() {
        return written;
    }

    void loseNextAnswer(boolean isWrittenBefore) {
        losesNextAnswer = true;
        writesBeforeLoss = isWrittenBefore;
    }

    @Override
    public Flux<UUID> register(Collection<String> documents, Instant earliest) {
        return Flux.defer(() -> {
            boolean isLost = losesNextAnswer;
            losesNextAnswer = false;
            if (isLost && !writesBeforeLoss) {
                return Flux.error(new DataAccessResourceFailureException("lost before"));
            }
            if (documents.stream().anyMatch(FakeStore::isBad)) {
                return Flux.error(new DataIntegrityViolationException("a bad row"));
            }
            List<UUID> created = write(documents);
            return isLost
                    ? Flux.error(new DataAccessResourceFailureException("lost after"))
                    : Flux.fromIterable(created);
        });
    }

    @Override
    public Flux<KeptAnswer> answers(String divisionCode, Collection<IdempotencyKey> keys) {
        return Flux.fromIterable(keys)
                .map(key -> Waiting.keyName(key.scope(), key.key()))
                .distinct()
                .filter(answers::containsKey)
                .map(answers::get);
    }

    private List<UUID> write(Collection<String> documents) {
        List<UUID> created = new ArrayList<>();
        for (String document : documents) {
            String[] parts = document.split(";", -1);
            UUID id = UUID.fromString(parts[0]);
            KeptAnswer answer = new KeptAnswer(parts[1], parts[2], parts[3], id, parts[4]);
            if (answers.putIfAbsent(Waiting.keyName(parts[1], parts[2]), answer) == null) {
                written.add(document);
                created.add(id);
            }
        }
        return created;
    }
}
