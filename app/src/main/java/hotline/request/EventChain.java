package hotline.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of values and the hashes that chain events. An event's hash covers the hash before it, so no event
 * can be changed, added or taken out in the middle without breaking every later link.
 */
public final class EventChain {

    /** What stands in the place of the previous hash in a request's first event. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String FORM = "hotline-event-1";
    private static final SecureRandom RANDOM = new SecureRandom();
    public static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EventChain() {}

    /** Any value as a JSON tree in the canonical mapper's form. */
    public static JsonNode tree(Object value) {
        return CANONICAL.valueToTree(value);
    }

    /** The hash of an event; {@code payload} is in the canonical form. */
    public static String hash(
            UUID requestId,
            String divisionCode,
            int sequence,
            String act,
            String actorId,
            String actorName,
            Instant occurredAt,
            Instant recordedAt,
            String payload,
            String previousHash) {
        List<String> parts = List.of(
                FORM,
                previousHash,
                divisionCode,
                requestId.toString(),
                Integer.toString(sequence),
                act,
                actorId,
                actorName,
                occurredAt.toString(),
                recordedAt.toString(),
                payload);
        try {
            return sha256(CANONICAL.writeValueAsString(parts));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings have a JSON form", impossible);
        }
    }

    /** A commitment to words that stand outside the log; without the salt nobody can guess them from it. */
    public static String commitment(String salt, @Nullable Object... words) {
        return sha256(salt + "\n" + CANONICAL.valueToTree(words));
    }

    /** 128 random bits in hexadecimal. */
    public static String salt() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
