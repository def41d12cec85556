package hotline.request.proof;

import hotline.request.CallerSeals;
import hotline.request.EventChain;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.erasure.Erasable;
import hotline.request.events.Commitments;
import hotline.request.events.Imported;
import hotline.request.events.Registered;
import hotline.request.events.RequestEvent;
import hotline.request.log.Fold;
import hotline.request.log.RecordedEvent;
import hotline.request.proof.Verification.Break;
import hotline.request.store.Evidence;
import hotline.request.store.Evidence.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the evidence once: the chain over the stored characters, before anything of it is read; then the words and
 * the caller that each event committed to; then every row, which has to be the fold of the events.
 */
final class Examination {

    private final Evidence evidence;
    private final CallerSeals seals;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<ServiceRequest> folds = new ArrayList<>();
    private final Set<Erasable> erased = EnumSet.noneOf(Erasable.class);

    Examination(Evidence evidence, CallerSeals seals) {
        this.evidence = evidence;
        this.seals = seals;
    }

    Verification verification() {
        Optional<Break> broken = presence()
                .or(this::chain)
                .or(this::tail)
                .or(this::wordsOfNoEvent)
                .or(this::rows)
                .or(this::listing);
        return new Verification(
                broken.isEmpty(),
                broken.map(Break::at).orElse(null),
                broken.map(Break::finding).orElse(null),
                broken.map(Break::where).orElse(null),
                erased,
                evidence.events().size(),
                evidence.lastRecordedAt(),
                evidence.headHash());
    }

    private Optional<Break> presence() {
        return evidence.events().isEmpty() && evidence.knownVersion() == 0
                ? broken(1, Finding.REQUEST_MISSING, "service_request")
                : Optional.empty();
    }

    private Optional<Break> listing() {
        return evidence.listed() ? Optional.empty() : broken(1, Finding.REQUEST_UNLISTED, "request_roll");
    }

    /** What is gone must have been erased by somebody. */
    private Optional<Break> gone(Erasable what, @Nullable Instant since, Finding finding, String where) {
        if (!evidence.isErased(what, since)) {
            return broken(events.size(), finding, where);
        }
        erased.add(what);
        return Optional.empty();
    }

    private Optional<Break> chain() {
        String previous = EventChain.BEGINNING;
        for (StoredEvent event : evidence.events()) {
            Optional<Break> broken =
                    link(event, previous).or(() -> follow(event)).or(this::commitments);
            if (broken.isPresent()) {
                return broken;
            }
            previous = event.hash();
        }
        return Optional.empty();
    }

    private Optional<Break> link(StoredEvent event, String previous) {
        int sequence = events.size() + 1;
        if (event.sequence() != sequence) {
            return broken(sequence, Finding.EVENT_MISSING, "request_event");
        }
        if (!event.previousHash().equals(previous)) {
            return broken(sequence, Finding.LINK_BROKEN, "request_event.previous_hash");
        }
        return event.isWhatItsHashWasMadeOf(evidence)
                ? Optional.empty()
                : broken(sequence, Finding.EVENT_CHANGED, "request_event");
    }

    private Optional<Break> follow(StoredEvent event) {
        try {
            RecordedEvent recorded = event.toEvent();
            folds.add(Fold.next(folds.isEmpty() ? null : folds.get(folds.size() - 1), recorded));
            events.add(recorded);
            return Optional.empty();
        } catch (RuntimeException notOurs) {
            return broken(event.sequence(), Finding.EVENT_UNREADABLE, "request_event");
        }
    }

    private Optional<Break> commitments() {
        RecordedEvent recorded = events.get(events.size() - 1);
        RequestEvent event = recorded.event();
        if (event instanceof Registered registered) {
            return citizen(registered.commitments()).or(() -> message(null));
        }
        if (event instanceof Imported imported) {
            return citizen(imported.commitments()).or(() -> message(null));
        }
        return message(event.textCommitment());
    }

    private Optional<Break> citizen(Commitments commitments) {
        return words(commitments).or(() -> caller(commitments));
    }

    private Optional<Break> words(Commitments commitments) {
        if (evidence.words() == null) {
            return gone(Erasable.WORDS, null, Finding.WORDS_MISSING, "request_text");
        }
        return evidence.words().commitment().equals(commitments.text())
                ? Optional.empty()
                : broken(events.size(), Finding.WORDS_DIFFER, "request_text");
    }

    private Optional<Break> caller(Commitments commitments) {
        if (evidence.caller() == null) {
            return gone(Erasable.CALLER, null, Finding.CALLER_MISSING, "request_caller");
        }
        SealedCaller caller = evidence.caller().sealed(commitments.caller());
        return switch (seals.prove(evidence.divisionCode(), evidence.requestId(), caller)) {
            case WHOLE -> Optional.empty();
            case BROKEN -> broken(events.size(), Finding.CALLER_DIFFERS, "request_caller");
            case KEY_MISSING -> broken(events.size(), Finding.CALLER_KEY_MISSING, "request_caller.key_id");
        };
    }

    private Optional<Break> message(@Nullable String commitment) {
        int sequence = events.size();
        Evidence.Message message = evidence.message(sequence);
        if (commitment == null) {
            return message == null ? Optional.empty() : broken(sequence, Finding.WORDS_UNCOMMITTED, "request_message");
        }
        if (message == null) {
            Instant since = events.get(sequence - 1).recordedAt();
            return gone(Erasable.MESSAGES, since, Finding.WORDS_MISSING, "request_message");
        }
        return message.commitment().equals(commitment)
                ? Optional.empty()
                : broken(sequence, Finding.WORDS_DIFFER, "request_message");
    }

    private Optional<Break> wordsOfNoEvent() {
        return evidence.messages().stream()
                .map(Evidence.Message::sequence)
                .filter(sequence -> sequence < 1 || sequence > events.size())
                .findFirst()
                .flatMap(sequence -> broken(sequence, Finding.WORDS_UNCOMMITTED, "request_message"));
    }

    private Optional<Break> tail() {
        int known = evidence.knownVersion();
        if (known > events.size()) {
            return broken(events.size() + 1, Finding.TAIL_CUT, "request_event");
        }
        return known > 0 && known < events.size()
                ? broken(known + 1, Finding.EVENT_ADDED, "request_event")
                : Optional.empty();
    }

    private Optional<Break> rows() {
        return evidence.firstDifference(folds, events)
                .flatMap(difference -> broken(difference.version(), Finding.ROW_DIFFERS, difference.where()));
    }

    private static Optional<Break> broken(int at, Finding finding, String where) {
        return Optional.of(new Break(at, finding, where));
    }
}
