package hotline.directory;

import hotline.directory.store.StaffRepository;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decides whether somebody may keep a division's reference data and staff: that of the own division and of those below.
 */
@Component
public final class Jurisdiction {

    private final Divisions divisions;
    private final StaffRepository staff;

    Jurisdiction(Divisions divisions, StaffRepository staff) {
        this.divisions = divisions;
        this.staff = staff;
    }

    /**
     * An error if there are administrators beyond the actor's divisions: what holds in every division is for the
     * administrator of the topmost that has any.
     */
    public Mono<Void> requireAll(Actor actor) {
        return divisions
                .visibleFrom(actor.divisionCode())
                .zipWith(staff.divisionsWithAdministrators().collectList())
                .filter(found -> found.getT1().containsAll(found.getT2()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(DirectoryProblem.NOT_TOP_DIVISION, Map.of())))
                .then();
    }

    /** The divisions whose reference data and staff the actor would keep as an administrator, by code. */
    public Mono<List<Division>> of(Actor actor) {
        return divisions
                .visibleFrom(actor.divisionCode())
                .flatMapMany(codes -> Flux.fromStream(codes.stream().sorted()))
                .concatMap(divisions::find)
                .filter(division -> !division.retired())
                .collectList();
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
