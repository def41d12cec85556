package hotline.supervision;

import hotline.shared.Actor;
import hotline.shared.LiveCount;
import hotline.shared.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what supervisors have to decide, for the navigation. */
@Component
final class SupervisionCount implements LiveCount {

    private final SupervisionLists lists;

    SupervisionCount(SupervisionLists lists) {
        this.lists = lists;
    }

    @Override
    public String place() {
        return "supervision";
    }

    @Override
    public Mono<Long> of(Actor actor) {
        return actor.has(Role.SUPERVISOR) ? lists.tally(actor).map(SupervisionTally::toDecide) : Mono.empty();
    }
}
