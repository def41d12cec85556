package hotline.intake.telephone;

import hotline.intake.protection.Keyring;
import hotline.intake.protection.Sealing;
import hotline.intake.telephone.PhoneCallRepository.StoredCall;
import hotline.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The calls of a division's telephones, and the notes of its shifts. Numbers and notes are sealed with the keys of callers. */
@Service
public class PhoneCalls {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneCalls.class);
    private static final HexFormat HEX = HexFormat.of();
    private static final Duration RINGS = Duration.ofMinutes(3);
    private static final Duration RETURNED_WITHIN = Duration.ofDays(3);
    private static final Duration NOTE_HOLDS = Duration.ofHours(24);
    private static final int MOST = 50;

    private final PhoneCallRepository repository;
    private final Keyring keys;
    private final Clock clock;
    private final Sealing sealing = new Sealing();

    PhoneCalls(PhoneCallRepository repository, Keyring keys, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.clock = clock;
    }

    /** Notes an event; one that came before, or that a later one has overtaken, changes nothing. */
    Mono<Void> note(Actor actor, CallEvent event) {
        String number = event.callerNumber();
        String content = number == null || number.isBlank()
                ? null
                : sealed(callContext(actor.divisionCode(), event.callId()), number.strip());
        return repository
                .note(actor.divisionCode(), event, content == null ? null : keys.currentId(), content)
                .doOnSuccess(done -> LOG.info("call {} told by {}", event.kind().code(), actor.account()));
    }

    /** Calls that ring or were just answered at the actor's telephone, or at all of them, and that nobody has taken. */
    public Mono<List<PhoneCall>> waiting(Actor actor) {
        return repository
                .waiting(actor, clock.instant().minus(RINGS), MOST)
                .map(stored -> opened(actor, stored))
                .collectList();
    }

    /** Calls of the last days that nobody answered and nobody has returned, the oldest first. */
    public Mono<List<PhoneCall>> missed(Actor actor) {
        return repository
                .missed(actor.divisionCode(), clock.instant().minus(RETURNED_WITHIN), MOST)
                .map(stored -> opened(actor, stored))
                .collectList();
    }

    /** Takes a call, which returns a missed one; empty where somebody else has it. */
    public Mono<PhoneCall> take(Actor actor, String callId) {
        return repository
                .take(actor, callId, clock.instant())
                .map(stored -> opened(actor, stored))
                .doOnNext(call -> LOG.info("call taken by {}", actor.account()));
    }

    /** Notes that a missed call was returned. */
    public Mono<Void> returned(Actor actor, String callId) {
        return repository
                .returned(actor, callId, clock.instant())
                .doOnSuccess(done -> LOG.info("missed call returned by {}", actor.account()));
    }

    /** Leaves a note to the next shift. */
    public Mono<Void> handOver(Actor actor, String text) {
        return repository.write(
                actor, keys.currentId(), sealed(noteContext(actor.divisionCode()), text), clock.instant());
    }

    /** The latest note of the division, for a day. */
    public Mono<ShiftNote> latestNote(Actor actor) {
        return repository
                .latestNote(actor.divisionCode(), clock.instant().minus(NOTE_HOLDS))
                .mapNotNull(stored -> open(noteContext(actor.divisionCode()), stored.keyId(), stored.content())
                        .map(text -> new ShiftNote(stored.staffName(), stored.writtenAt(), text))
                        .orElse(null));
    }

    private PhoneCall opened(Actor actor, StoredCall stored) {
        String caller = open(callContext(actor.divisionCode(), stored.callId()), stored.keyId(), stored.caller())
                .orElse(null);
        return new PhoneCall(stored.callId(), stored.kind(), stored.at(), stored.isMine(), caller);
    }

    private String sealed(byte[] context, String text) {
        return HEX.formatHex(sealing.seal(keys.current(), context, text.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> open(byte[] context, @Nullable String keyId, @Nullable String content) {
        SecretKey key = keyId == null ? null : keys.encryption(keyId);
        return key == null || content == null
                ? Optional.empty()
                : Optional.of(new String(sealing.open(key, context, HEX.parseHex(content)), StandardCharsets.UTF_8));
    }

    private static byte[] callContext(String divisionCode, String callId) {
        return ("hotline-call-1\n" + divisionCode + "\n" + callId).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noteContext(String divisionCode) {
        return ("hotline-shift-1\n" + divisionCode).getBytes(StandardCharsets.UTF_8);
    }
}
