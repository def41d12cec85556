package hotline.request;

import hotline.calendar.Calendars;
import hotline.deadline.RulePacks;
import hotline.request.events.RuleVersions;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the rules of a division at an instant. */
@Component
public class RulesInForce {

    private final RulePacks rulePacks;
    private final Calendars calendars;

    public RulesInForce(RulePacks rulePacks, Calendars calendars) {
        this.rulePacks = rulePacks;
        this.calendars = calendars;
    }

    public Mono<Rules> of(String divisionCode, Instant at) {
        return rulePacks.inForce(divisionCode, at).zipWith(calendars.of(divisionCode), Rules::new);
    }

    /**
     * The rules by which a request's current cycle is judged, with the calendar as it is now.
     *
     * @param inForce stand in for those of a cycle that has none, as an imported one
     */
    public Mono<Rules> ofCycle(ServiceRequest request, Rules inForce) {
        RuleVersions judgedBy = request.cycle().rules();
        return judgedBy == null
                ? Mono.just(inForce)
                : rulePacks
                        .version(judgedBy.rulePack(), judgedBy.rulePackVersion())
                        .map(pack -> new Rules(pack, inForce.calendar()));
    }
}
