package hotline.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hotline.request.events.RequestEvent;
import hotline.request.log.EventCodec;
import hotline.request.log.RecordedEvent;
import io.r2dbc.spi.Readable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An event as it stands in the log, character by character: the columns of its row, instants as they are hashed. */
record GoldenEvent(
        String divisionCode,
        UUID requestId,
        int sequence,
        String act,
        String actorId,
        String actorName,
        String occurredAt,
        String recordedAt,
        String payload,
        String previousHash,
        String hash) {

    /** The events that were written once and have to be understood for ever, one a line. */
    static final Path FILE = Path.of("src/test/resources/hotline/request/golden-events.jsonl");

    /** Names the property by which new events are added to the golden files. */
    static final String REWRITE = "hotline.events.rewrite";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static GoldenEvent of(Readable row) {
        return new GoldenEvent(
                text(row, "division_code"),
                Objects.requireNonNull(row.get("request_id", UUID.class)),
                Objects.requireNonNull(row.get("sequence", Integer.class)),
                text(row, "act"),
                text(row, "actor_id"),
                text(row, "actor_name"),
                Objects.requireNonNull(row.get("occurred_at", Instant.class)).toString(),
                Objects.requireNonNull(row.get("recorded_at", Instant.class)).toString(),
                text(row, "payload"),
                text(row, "previous_hash"),
                text(row, "hash"));
    }

    /** The events of the file by request, in the order in which the requests were made. */
    static Map<UUID, List<GoldenEvent>> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(GoldenEvent::parsed)
                    .collect(Collectors.groupingBy(
                            GoldenEvent::requestId, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The forms of all events of the file. */
    static Set<String> forms() {
        return read().values().stream()
                .flatMap(List::stream)
                .map(GoldenEvent::repeatable)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Adds whole lives to the file, which only ever grows. */
    static void append(List<List<GoldenEvent>> lives) throws IOException {
        List<String> lines =
                lives.stream().flatMap(List::stream).map(GoldenEvent::line).toList();
        Files.write(FILE, lines, StandardOpenOption.APPEND);
    }

    RequestEvent event() {
        return EventCodec.read(payload);
    }

    RecordedEvent recorded() {
        return new RecordedEvent(
                sequence,
                Act.of(act),
                actorId,
                actorName,
                Instant.parse(occurredAt),
                Instant.parse(recordedAt),
                event(),
                payload,
                previousHash,
                hash);
    }

    /** The hash that the stored characters have. */
    String computedHash() {
        return EventChain.hash(
                requestId,
                divisionCode,
                sequence,
                act,
                actorId,
                actorName,
                Instant.parse(occurredAt),
                Instant.parse(recordedAt),
                payload,
                previousHash);
    }

    /** What the same act writes again: all but ids, random numbers and what is computed over them. */
    String repeatable() {
        String masked = payload.replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "<id>")
                .replaceAll("\\p{XDigit}{64}", "<commitment>")
                .replaceAll("\"1411\\d{13}\"", "\"<number>\"");
        return String.join(
                " ", Arrays.asList(divisionCode, Integer.toString(sequence), act, actorId, recordedAt, masked));
    }

    private static GoldenEvent parsed(String line) {
        try {
            return JSON.readValue(line, GoldenEvent.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(line, unreadable);
        }
    }

    private String line() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
