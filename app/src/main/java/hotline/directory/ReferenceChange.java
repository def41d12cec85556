package hotline.directory;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of one piece of reference data, and the person who made it.
 *
 * @param divisionCode whose administrators keep it
 * @param before absent if it was added
 */
public record ReferenceChange(
        UUID id,
        String divisionCode,
        ReferenceKind kind,
        String code,
        String actorId,
        String actorName,
        Instant changedAt,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
