package hotline.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Act;
import hotline.request.EventChain;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.erasure.Erasable;
import hotline.request.log.EventCodec;
import hotline.request.log.RecordedEvent;
import hotline.request.store.FoldedRows.Difference;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored of one request, read at one moment and taken as it stands: events as characters, rows as JSON.
 *
 * @param listed whether the list of requests has it under its number
 * @param folded rows that events are folded into, by table
 */
public record Evidence(
        String divisionCode,
        UUID requestId,
        List<StoredEvent> events,
        @Nullable Words words,
        @Nullable Caller caller,
        List<Message> messages,
        List<Erasure> erasures,
        boolean listed,
        Map<String, List<JsonNode>> folded) {

    /** An event, unread. */
    public record StoredEvent(
            int sequence,
            String act,
            String actorId,
            String actorName,
            String occurredAt,
            String recordedAt,
            String payload,
            String previousHash,
            String hash) {

        public boolean isWhatItsHashWasMadeOf(Evidence evidence) {
            try {
                return hash.equals(EventChain.hash(
                        evidence.requestId,
                        evidence.divisionCode,
                        sequence,
                        act,
                        actorId,
                        actorName,
                        instant(occurredAt),
                        instant(recordedAt),
                        payload,
                        previousHash));
            } catch (DateTimeException noInstant) {
                return false;
            }
        }

        public RecordedEvent toEvent() {
            return new RecordedEvent(
                    sequence,
                    Act.of(act),
                    actorId,
                    actorName,
                    instant(occurredAt),
                    instant(recordedAt),
                    EventCodec.read(payload),
                    payload,
                    previousHash,
                    hash);
        }
    }

    /** A citizen's words. */
    public record Words(
            String title,
            String text,
            @Nullable String address,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable String enterpriseName,
            String salt) {

        public String commitment() {
            return EventChain.commitment(salt, title, text, address, longitude, latitude, enterpriseName);
        }
    }

    /** The caller, with binary values as PostgreSQL writes them. */
    public record Caller(
            boolean isAnonymous,
            boolean wishesSecrecy,
            boolean wishesCallBack,
            @Nullable String keyId,
            @Nullable String nameCipher,
            @Nullable String phoneCipher,
            @Nullable String phoneIndex,
            @Nullable String nameMask,
            @Nullable String phoneMask,
            @Nullable String salt) {

        public SealedCaller sealed(@Nullable String commitment) {
            return new SealedCaller(
                    isAnonymous,
                    wishesSecrecy,
                    wishesCallBack,
                    keyId,
                    hexadecimal(nameCipher),
                    hexadecimal(phoneCipher),
                    hexadecimal(phoneIndex),
                    nameMask,
                    phoneMask,
                    salt,
                    commitment);
        }

        private static @Nullable String hexadecimal(@Nullable String binary) {
            return binary == null ? null : binary.substring("\\x".length());
        }
    }

    /** The words that staff wrote to the caller. */
    public record Message(int sequence, String text, String salt) {
        public String commitment() {
            return EventChain.commitment(salt, text);
        }
    }

    /** That something was erased, as it was recorded. */
    public record Erasure(String kind, String erasedAt) {}

    static Evidence parse(String json) {
        try {
            return Rows.JSON.readValue(json, Evidence.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the evidence has the form that its statement gives it", impossible);
        }
    }

    /** What staff wrote at an event. */
    public @Nullable Message message(int sequence) {
        return messages.stream()
                .filter(message -> message.sequence == sequence)
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody recorded that they erased something of what an event or the whole request had. */
    public boolean isErased(Erasable what, @Nullable Instant since) {
        return erasures.stream()
                .filter(erasure -> erasure.kind.equals(what.code()))
                .anyMatch(erasure -> since == null || !instant(erasure.erasedAt).isBefore(since));
    }

    /** How many events the request's row knows of; 0 without a row. */
    public int knownVersion() {
        return row().map(row -> row.path("version").asInt()).orElse(0);
    }

    public @Nullable String headHash() {
        return row().map(row -> row.path("head_hash").asText()).orElse(null);
    }

    public @Nullable Instant lastRecordedAt() {
        try {
            return events.isEmpty() ? null : instant(events.get(events.size() - 1).recordedAt);
        } catch (DateTimeException noInstant) {
            return null;
        }
    }

    /**
     * The first row that is not the fold of the events.
     *
     * @param folds the request after each of the events
     */
    public Optional<Difference> firstDifference(List<ServiceRequest> folds, List<RecordedEvent> events) {
        return FoldedRows.of(folds, events).firstDifference(folded);
    }

    private Optional<JsonNode> row() {
        return folded.getOrDefault("service_request", List.of()).stream().findFirst();
    }

    private static Instant instant(String stored) {
        return OffsetDateTime.parse(stored).toInstant();
    }
}
