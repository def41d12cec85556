package hotline.request;

import hotline.directory.Divisions;
import hotline.request.log.Fold;
import hotline.request.store.RequestReader;
import hotline.request.store.RequestReader.LogEntry;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Shows a request as far as an actor may see it: as it is now, or, to a department whose part was taken from it, as it stood
 * just before, with its own part over. That event and what came later do not exist for that department, on no page and in no
 * answer: it learns no successor.
 */
@Component
final class Sight {

    private final RequestReader reader;
    private final Divisions divisions;

    Sight(RequestReader reader, Divisions divisions) {
        this.reader = reader;
        this.divisions = divisions;
    }

    Mono<ServiceRequest> of(Actor actor, ServiceRequest request) {
        return divisions.visibleFrom(actor.divisionCode()).flatMap(visible -> {
            RequestAccess.requireSight(actor, request, visible);
            DepartmentKey department = actor.department();
            return department != null && RequestAccess.isOnlyOfThePast(actor, request, visible)
                    ? asTakenFrom(department, request)
                    : Mono.just(request);
        });
    }

    private Mono<ServiceRequest> asTakenFrom(DepartmentKey department, ServiceRequest request) {
        return reader.log(request.divisionCode(), request.id())
                .collectList()
                .map(log -> asTakenFrom(department, request.version(), log))
                .onErrorMap(
                        IllegalArgumentException.class,
                        notOurs -> new ProblemException(
                                RequestProblem.DAMAGED_REQUEST,
                                Map.of("number", request.number().value())));
    }

    /** The request as it was before the last event that took it from the department, whose own part alone is over. */
    private static ServiceRequest asTakenFrom(DepartmentKey department, int version, List<LogEntry> log) {
        ServiceRequest request = null;
        ServiceRequest seen = null;
        for (LogEntry entry : log.subList(0, Math.min(version, log.size()))) {
            ServiceRequest before = request;
            request = Fold.next(before, entry.toEvent());
            if (before != null && before.isHeldBy(department) && !request.isHeldBy(department)) {
                seen = before.takenFrom(department, request);
            }
        }
        if (seen == null) {
            throw new IllegalArgumentException("the log does not say when the part was taken");
        }
        return seen;
    }
}
