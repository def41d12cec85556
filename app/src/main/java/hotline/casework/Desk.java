package hotline.casework;

import hotline.calendar.WorkingCalendar;
import hotline.request.ListKind;
import hotline.request.RequestProblem;
import hotline.request.Views;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lists the notices of an actor's department, and its supporting parts in requests that others lead. */
@Service
class Desk {

    private final DeskRepository repository;
    private final Views views;
    private final Clock clock;

    Desk(DeskRepository repository, Views views, Clock clock) {
        this.repository = repository;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The actor's department.
     *
     * @throws ProblemException if there is none
     */
    public static DepartmentKey of(Actor actor) {
        DepartmentKey department = actor.department();
        if (department == null) {
            throw new ProblemException(RequestProblem.WRONG_ROLE, Map.of());
        }
        return department;
    }

    /** Tells whether an actor does the work of a department. */
    static boolean isHeldBy(Actor actor) {
        return actor.hasAny(Role.CLERK, Role.HEAD) && actor.department() != null;
    }

    /** Counts the notices that nobody in the department has seen. */
    Mono<Long> unseen(Actor actor) {
        return repository.countUnseen(of(actor));
    }

    /** Counts what the department has to do. */
    Mono<WorklistTally> tally(Actor actor) {
        Instant now = clock.instant();
        Instant midnight = Pressure.end(now.atZone(WorkingCalendar.CHINA).toLocalDate());
        return repository.tally(of(actor), now, midnight);
    }

    /** Lists the notices that nobody in the department has seen yet, the oldest first. */
    public Mono<List<Notice>> notices(Actor actor, int limit) {
        return repository
                .unseen(of(actor), limit)
                .collectList()
                .delayUntil(notices -> notices.isEmpty() ? Mono.empty() : logged(actor, notices));
    }

    private Mono<Void> logged(Actor actor, List<Notice> notices) {
        DepartmentKey own = of(actor);
        return views.listed(
                actor,
                ListKind.NOTICES,
                Map.of("department", own.divisionCode() + ":" + own.code()),
                notices.stream().map(notice -> notice.number().value()).toList());
    }

    /** Notes that some notices were seen: by name, as one that happened before them may be written after they were read. */
    public Mono<Long> see(Actor actor, Collection<Notice.Key> notices) {
        return repository.see(of(actor), notices, actor.id(), clock.instant());
    }

    /** The department's supporting parts in some requests, by their numbers. */
    public Mono<Map<String, SupportingPart>> parts(Actor actor, Collection<String> numbers) {
        return repository.parts(of(actor), numbers).collectMap(SupportingPart::number);
    }
}
