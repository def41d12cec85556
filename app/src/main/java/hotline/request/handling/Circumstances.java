package hotline.request.handling;

import hotline.request.HandlingSettings;
import hotline.request.Rules;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision about an act looks at beside the request.
 *
 * @param rules in force now; they start clocks and set limits
 * @param cycleRules by which the current cycle is judged, with the calendar as it is now
 * @param settings of the division, and of the lead's department
 * @param parent the request to merge into; absent for other acts
 * @param catalogueVersion the dispatch catalogue in force; absent where the division has none
 * @param sampled whether a reply given now is in the sample that is reviewed
 */
public record Circumstances(
        Actor actor,
        Rules rules,
        Rules cycleRules,
        HandlingSettings settings,
        @Nullable ServiceRequest parent,
        @Nullable Integer catalogueVersion,
        boolean sampled,
        Instant now) {

    /** The clocks that start for a request now, by the rules in force. */
    public Clocks clocks(ServiceRequest request) {
        return new Clocks(rules, request.matter(), request.standing().superior(), now);
    }
}
