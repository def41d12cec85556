package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.events.Matter;
import hotline.request.events.RuleVersions;
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
 * @param anomaly impossible times, if the line has any
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
        String digest,
        @Nullable TimeAnomaly anomaly) {

    /** A request whose times are impossible only if their order is. */
    public ImportedRequest(
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
        this(
                divisionCode,
                source,
                externalId,
                receivedAt,
                matter,
                title,
                text,
                place,
                caller,
                rules,
                department,
                dueAt,
                provisional,
                explanation,
                completedAt,
                direct,
                declared,
                digest,
                TimeAnomaly.of(receivedAt, dueAt, completedAt));
    }
}
