package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.events.RequestEvent.Matter;
import hotline.request.events.RequestEvent.RuleVersions;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request of an old system as intake read it; (division, source, external id) names it for ever.
 *
 * @param caller seals the caller for a request, named by its id, and no other
 * @param rules present where the deadline was computed here, absent where it is the old system's
 * @param declared the old system's flag where it came without times
 * @param digest of the imported line, to tell a repeated line from a changed one
 */
public record ImportedRequest(
        String divisionCode,
        String source,
        String externalId,
        Instant receivedAt,
        Matter matter,
        String title,
        String text,
        Place place,
        Function<UUID, SealedCaller> caller,
        @Nullable RuleVersions rules,
        @Nullable DepartmentKey department,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable JsonNode explanation,
        @Nullable Instant completedAt,
        boolean direct,
        @Nullable DeclaredVerdict declared,
        String digest) {

    /** Impossible times, if the line has any. */
    public @Nullable TimeAnomaly anomaly() {
        return completedAt != null && completedAt.isBefore(receivedAt) ? TimeAnomaly.COMPLETED_BEFORE_RECEIVED : null;
    }
}
