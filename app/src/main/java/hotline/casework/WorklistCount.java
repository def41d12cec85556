package hotline.casework;

import hotline.shared.Actor;
import hotline.shared.LiveCount;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Counts what a department has to do now, for the navigation. */
@Component
final class WorklistCount implements LiveCount {

    private final Desk desk;

    WorklistCount(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String place() {
        return "worklist";
    }

    @Override
    public Mono<Long> of(Actor actor) {
        return Desk.isHeldBy(actor) ? desk.tally(actor).map(WorklistTally::toDo) : Mono.empty();
    }
}
