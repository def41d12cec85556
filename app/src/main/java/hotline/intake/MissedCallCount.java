package hotline.intake;

import hotline.intake.telephone.PhoneCalls;
import hotline.shared.Actor;
import hotline.shared.LiveCount;
import hotline.shared.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts the missed calls that nobody has returned, for the navigation of whoever takes calls. */
@Component
final class MissedCallCount implements LiveCount {

    private final PhoneCalls calls;

    MissedCallCount(PhoneCalls calls) {
        this.calls = calls;
    }

    @Override
    public String place() {
        return "register";
    }

    @Override
    public Mono<Long> of(Actor actor) {
        return actor.has(Role.OPERATOR) ? calls.missed(actor).map(missed -> (long) missed.size()) : Mono.empty();
    }
}
