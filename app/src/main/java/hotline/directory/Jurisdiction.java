package hotline.directory;

import hotline.shared.Actor;
import hotline.shared.ProblemException;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose reference data and staff somebody may keep: the own division's and those of the divisions below. */
@Component
public final class Jurisdiction {

    private final Divisions divisions;

    Jurisdiction(Divisions divisions) {
        this.divisions = divisions;
    }

    /** An error if the division is beyond the actor's. */
    public Mono<Void> require(Actor actor, String divisionCode) {
        return divisions
                .visibleFrom(actor.divisionCode())
                .filter(visible -> visible.contains(divisionCode))
                .switchIfEmpty(Mono.error(
                        () -> new ProblemException(DirectoryProblem.OTHER_DIVISION, Map.of("division", divisionCode))))
                .then();
    }
}
