package hotline.routing;

import hotline.shared.Coded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * Why a department is proposed. Reasons are kept in the log for ever, so they name only what stands in reference data,
 * never a word of the caller's that does not.
 *
 * @param facts what the reason names, for programs
 * @param text the reason in Chinese
 */
public record Reason(Kind kind, Map<String, String> facts, String text) {

    public Reason {
        facts = Map.copyOf(facts);
    }

    /** The sort of evidence that a reason rests on. */
    @Schema(name = "ReasonKind")
    public enum Kind implements Coded {
        /** The dispatch catalogue names the department as lead for the chosen subject. */
        CATALOGUE_LEAD,
        /** The dispatch catalogue names it as supporting department for the chosen subject. */
        CATALOGUE_SUPPORTING,
        /** The text names the department itself. */
        NAMED,
        /** The text names one of its duties. */
        DUTY,
        /** The text is close to a subject for which the dispatch catalogue names it. */
        SUBJECT,
        /** Texts like this one went there before. */
        PAST_DISPATCHES,
        /** The matter is the township's own, and the place is that township. */
        TOWNSHIP,
        /** Nothing else fits. */
        FALLBACK;
    }
}
