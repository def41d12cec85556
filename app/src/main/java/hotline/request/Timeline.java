package hotline.request;

import hotline.request.store.RequestReader;
import hotline.request.store.RequestReader.LogEntry;
import hotline.request.store.RequestReader.SaltedWords;
import hotline.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** A request's log: as a timeline for people, and as a chain that anybody may check. */
@Service
public class Timeline {

    /** One event with staff's words for the caller, where there were any. */
    public record Entry(RecordedEvent event, @Nullable String message) {}

    private final Requests requests;
    private final RequestReader reader;

    public Timeline(Requests requests, RequestReader reader) {
        this.requests = requests;
        this.reader = reader;
    }

    /** What happened, oldest first, to a request that the actor may see. */
    public Mono<List<Entry>> of(Actor actor, RequestNumber number) {
        return requests.find(actor, number).flatMap(this::of);
    }

    Mono<List<Entry>> of(ServiceRequest request) {
        return reader.log(request.divisionCode(), request.id())
                .map(entry -> new Entry(entry.toEvent(), entry.message()))
                .collectList();
    }

    /** Computes the chain anew and names its first broken link. */
    public Mono<Verification> verify(Actor actor, RequestNumber number) {
        return requests.find(actor, number).flatMap(this::verify);
    }

    private Mono<Verification> verify(ServiceRequest request) {
        Mono<List<LogEntry>> log =
                reader.log(request.divisionCode(), request.id()).collectList();
        return log.zipWith(
                reader.words(request.divisionCode(), request.id()).singleOptional(),
                (entries, words) -> Verification.of(request, entries, words.orElse(null)));
    }

    /**
     * What the check of a chain found.
     *
     * @param brokenAt sequence number of the first event that does not fit; absent where all fit
     * @param finding what does not fit
     * @param eventCount events found
     * @param lastRecordedAt instant of the last event found
     */
    public record Verification(
            boolean intact,
            @Nullable Integer brokenAt,
            @Nullable Finding finding,
            int eventCount,
            @Nullable Instant lastRecordedAt,
            String headHash) {

        static Verification of(ServiceRequest request, List<LogEntry> log, @Nullable SaltedWords words) {
            String previous = EventChain.BEGINNING;
            int sequence = 1;
            for (LogEntry entry : log) {
                Finding finding = check(request, entry, sequence, previous, words);
                if (finding != null) {
                    return broken(request, log, sequence, finding);
                }
                previous = entry.hash();
                sequence++;
            }
            if (log.size() != request.version() || !previous.equals(request.headHash())) {
                return broken(request, log, sequence, Finding.TAIL_CUT);
            }
            ServiceRequest folded = Fold.all(log.stream().map(LogEntry::toEvent).toList());
            return folded.equals(request)
                    ? new Verification(true, null, null, log.size(), request.recordedAt(), request.headHash())
                    : broken(request, log, log.size(), Finding.ROW_DIFFERS);
        }

        private static @Nullable Finding check(
                ServiceRequest request, LogEntry entry, int sequence, String previous, @Nullable SaltedWords words) {
            if (entry.sequence() != sequence) {
                return Finding.EVENT_MISSING;
            }
            if (!entry.previousHash().equals(previous)) {
                return Finding.LINK_BROKEN;
            }
            if (!entry.hash().equals(entry.expectedHash(request, previous))) {
                return Finding.EVENT_CHANGED;
            }
            return Commitment.isKept(entry, words) ? null : Finding.WORDS_DIFFER;
        }

        private static Verification broken(ServiceRequest request, List<LogEntry> log, int sequence, Finding finding) {
            Instant last = log.isEmpty() ? null : log.get(log.size() - 1).recordedAt();
            return new Verification(false, sequence, finding, log.size(), last, request.headHash());
        }
    }

    /** How a chain can be broken. */
    public enum Finding implements hotline.shared.Coded {
        /** A number is missing in the sequence. */
        EVENT_MISSING,
        /** An event names another predecessor than the one before it. */
        LINK_BROKEN,
        /** An event is not what its hash was made of. */
        EVENT_CHANGED,
        /** The row knows of more events than there are, or of another last one. */
        TAIL_CUT,
        /** Citizens' or staff's words are not those that were committed to. */
        WORDS_DIFFER,
        /** The events are whole, but the row is not their fold. */
        ROW_DIFFERS;

        @Override
        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return hotline.shared.Coded.codeOf(this);
        }
    }
}
