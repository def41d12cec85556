package hotline.intake.desk;

import hotline.intake.desk.CallDeskRepository.Sealed;
import hotline.intake.protection.Keyring;
import hotline.intake.protection.Sealing;
import hotline.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Keeps what operators type until their calls end, so that no reload, crash or lost session takes it. Drafts are sealed with
 * the keys of callers; each is bound to its member of staff and its form, and nobody else can read it.
 */
@Service
public class Drafts {

    private static final HexFormat HEX = HexFormat.of();
    private static final int MOST_OPEN = 10;

    private final CallDeskRepository repository;
    private final Keyring keys;
    private final Clock clock;
    private final Sealing sealing = new Sealing();

    Drafts(CallDeskRepository repository, Keyring keys, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps the words of a form in place of those kept before; gives false where its call has ended. */
    public Mono<Boolean> save(Actor actor, String formKey, String words) {
        byte[] content = sealing.seal(keys.current(), context(actor, formKey), words.getBytes(StandardCharsets.UTF_8));
        return repository.save(actor, formKey, keys.currentId(), HEX.formatHex(content), clock.instant());
    }

    /** Forgets the words of a form. */
    public Mono<Void> drop(Actor actor, String formKey) {
        return repository.drop(actor, formKey);
    }

    /** The words of a form; nothing where none are kept, or where their key is gone. */
    public Mono<Draft> find(Actor actor, String formKey) {
        return repository.find(actor, formKey).mapNotNull(stored -> opened(actor, stored)
                .orElse(null));
    }

    /** The drafts of an operator, the latest first. */
    public Mono<List<Draft>> open(Actor actor) {
        return repository
                .open(actor, MOST_OPEN)
                .mapNotNull(stored -> opened(actor, stored).orElse(null))
                .collectList();
    }

    private Optional<Draft> opened(Actor actor, Sealed stored) {
        SecretKey key = keys.encryption(stored.keyId());
        return key == null
                ? Optional.empty()
                : Optional.of(new Draft(
                        stored.formKey(),
                        new String(
                                sealing.open(key, context(actor, stored.formKey()), HEX.parseHex(stored.content())),
                                StandardCharsets.UTF_8),
                        stored.savedAt()));
    }

    private static byte[] context(Actor actor, String formKey) {
        return ("hotline-draft-1\n" + actor.id() + "\n" + formKey).getBytes(StandardCharsets.UTF_8);
    }
}
