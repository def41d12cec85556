package hotline.request;

import hotline.calendar.Calendars;
import hotline.deadline.RulePacks;
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
}
