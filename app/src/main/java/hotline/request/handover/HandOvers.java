package hotline.request.handover;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.Jurisdiction;
import hotline.request.Command;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.acts.dispatch.DispatchRoom;
import hotline.request.handling.Requirements;
import hotline.request.handover.HandOver.Refused;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands the open parts of a department that is to be retired to a successor, each by a reassignment of its own with its own
 * event and clock. A repeated call goes on where the last one stopped, since what was handed over is not found again.
 */
@Service
class HandOvers {

    /** Requests of one call; more would outlast a caller's patience. */
    static final int AT_ONCE = 200;

    private final OpenParts parts;
    private final Requests requests;
    private final Departments departments;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    HandOvers(OpenParts parts, Requests requests, Departments departments, Jurisdiction jurisdiction, Clock clock) {
        this.parts = parts;
        this.requests = requests;
        this.departments = departments;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Hands over what can be, and names what cannot with the reason. */
    public Mono<HandOver> handOver(Actor actor, DepartmentKey from, DepartmentKey to, String reason) {
        return jurisdiction
                .require(actor, from.divisionCode())
                .then(Mono.defer(() -> requireBoth(from, to)))
                .thenMany(parts.reassignable(from, AT_ONCE))
                .collectList()
                .flatMap(numbers -> all(actor, numbers, from, to, reason));
    }

    private Mono<Void> requireBoth(DepartmentKey from, DepartmentKey to) {
        if (from.equals(to)) {
            return Mono.error(Requirements.refusal(RequestProblem.SAME_DEPARTMENT));
        }
        return departments
                .find(from)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of())))
                .then(departments.find(to))
                .filter(successor -> !successor.retired())
                .switchIfEmpty(Mono.error(() -> Requirements.refusal(RequestProblem.UNKNOWN_DEPARTMENT)))
                .map(Department::key)
                .then();
    }

    private Mono<HandOver> all(
            Actor actor, List<RequestNumber> numbers, DepartmentKey from, DepartmentKey to, String reason) {
        return Flux.fromIterable(numbers)
                .concatMap(number -> one(actor, number, from, to, reason))
                .collectList()
                // counted when all of them are through, and not beside them
                .flatMap(outcomes -> parts.of(from.divisionCode(), List.of(from.code()))
                        .map(open -> summed(outcomes, open.getOrDefault(from.code(), 0L))));
    }

    private static HandOver summed(List<Optional<Refused>> outcomes, long left) {
        List<Refused> refused = outcomes.stream().flatMap(Optional::stream).toList();
        return new HandOver(outcomes.size() - refused.size(), refused, left);
    }

    private Mono<Optional<Refused>> one(
            Actor actor, RequestNumber number, DepartmentKey from, DepartmentKey to, String reason) {
        return requests.findByProgram(number)
                .flatMap(request -> requests.permitted(
                        actor,
                        request,
                        instead(request, from, to, reason),
                        null,
                        after -> JsonNodeFactory.instance.nullNode(),
                        clock.instant()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.STALE_VERSION, Map.of())))
                .map(done -> Optional.<Refused>empty())
                .onErrorResume(ProblemException.class, refusal -> Mono.just(Optional.of(new Refused(number, refusal))));
    }

    /** The departments as they are, the successor in the place of the other. */
    private static Command instead(ServiceRequest request, DepartmentKey from, DepartmentKey to, String reason) {
        DepartmentKey lead = named(Requirements.leadPart(request).department(), from, to);
        Stream<DepartmentKey> supporting = request.parts().stream()
                .filter(part -> part.isOpen() && !part.isLead())
                .map(part -> named(part.department(), from, to));
        return DispatchRoom.reassign(
                lead, supporting.filter(each -> !each.equals(lead)).distinct().toList(), reason);
    }

    private static DepartmentKey named(DepartmentKey department, DepartmentKey from, DepartmentKey to) {
        return department.equals(from) ? to : department;
    }
}
