package hotline.statistics;

import hotline.directory.Divisions;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decides whose figures a person may read: those of the division and of all below it, or a clerk those of the department. */
@Component
public class FigureReader {

    /**
     * The divisions and the department whose requests a reader may count.
     *
     * @param divisions the division and all below it
     * @param department the only one, if not all
     */
    public record Sight(String divisionCode, Set<String> divisions, @Nullable DepartmentKey department) {}

    private final Divisions divisions;

    FigureReader(Divisions divisions) {
        this.divisions = divisions;
    }

    /** Fails with {@link StatisticsProblem#FIGURES_OF_OTHERS} if the person may not. */
    public Mono<Sight> sight(Actor actor, @Nullable String requestedDivision) {
        String division = requestedDivision == null ? actor.divisionCode() : requestedDivision;
        if (actor.hasAny(Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR)) {
            return divisions
                    .visibleFrom(actor.divisionCode())
                    .filter(visible -> visible.contains(division))
                    .switchIfEmpty(refusal(division))
                    .flatMap(visible -> divisions.visibleFrom(division))
                    .map(below -> new Sight(division, below, null));
        }
        boolean isOwn = actor.hasAny(Role.CLERK, Role.HEAD) && division.equals(actor.divisionCode());
        return isOwn && actor.department() != null
                ? Mono.just(new Sight(division, Set.of(division), actor.department()))
                : refusal(division);
    }

    private static <T> Mono<T> refusal(String division) {
        return Mono.error(
                () -> new ProblemException(StatisticsProblem.FIGURES_OF_OTHERS, Map.of("division", division)));
    }
}
