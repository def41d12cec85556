package hotline.request;

import hotline.directory.Divisions;
import hotline.request.search.FormerRequest;
import hotline.request.search.FoundRequests;
import hotline.request.search.FoundRequests.Searched;
import hotline.request.search.RequestOrder;
import hotline.request.search.RequestSearch;
import hotline.request.search.RequestSearch.Found;
import hotline.request.search.RequestSearch.Slice;
import hotline.shared.Actor;
import hotline.shared.Cursor;
import hotline.shared.DepartmentKey;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lists of requests that a person may see; that they were looked at is logged. */
@Service
public class RequestLists {

    private static final int MOST_FORMER = 20;

    /** Behind every id that there can be. */
    private static final UUID LAST = new UUID(-1, -1);

    private final RequestSearch search;
    private final Requests requests;
    private final Divisions divisions;
    private final Clock clock;

    public RequestLists(RequestSearch search, Requests requests, Divisions divisions, Clock clock) {
        this.search = search;
        this.requests = requests;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** The cursor of {@link #byDueTime} behind everything that has failed by an instant. */
    public static String dueAfter(Instant instant) {
        return new Cursor(RequestSearch.list(RequestOrder.DUE), instant, LAST).text();
    }

    /** Requests, what fails next first. */
    public Mono<Page<RequestSummary>> byDueTime(Actor actor, RequestFilter filter, @Nullable String cursor, int limit) {
        return find(actor, filter, RequestOrder.DUE, cursor, limit).map(FoundRequests::page);
    }

    /**
     * Requests in a given order. Words are looked for among some thousands of requests at a time; the answer says how far,
     * and its cursor goes on from there. A department finds beside its own what was taken from it.
     */
    public Mono<FoundRequests> find(
            Actor actor, RequestFilter filter, RequestOrder order, @Nullable String cursor, int limit) {
        Cursor after = cursor == null ? null : Cursor.parse(RequestSearch.list(order), cursor);
        Instant now = clock.instant();
        if (actor.hasAny(RequestAccess.DIVISION_READERS)) {
            return divisions
                    .visibleFrom(actor.divisionCode())
                    .flatMap(visible -> search.find(actor, visible, filter, order, after, limit, now))
                    .map(part -> page(part, order, limit));
        }
        RequestFilter own = ofOwnDepartment(actor, filter);
        Mono<FoundRequests> found =
                search.find(actor, Set.of(), own, order, after, limit, now).map(part -> page(part, order, limit));
        DepartmentKey department = own.department();
        return department != null && after == null && own.isOfAnyState()
                ? found.zipWhen(first -> former(actor, own.takenFrom(department), now), FoundRequests::withFormer)
                : found;
    }

    /** The latest that were taken from the actor's department and that it does not hold again. */
    private Mono<List<FormerRequest>> former(Actor actor, RequestFilter filter, Instant now) {
        return search.find(actor, Set.of(), filter, RequestOrder.RECEIVED, null, MOST_FORMER, now)
                .flatMapIterable(part -> part.lines().stream()
                        .limit(MOST_FORMER)
                        .map(Found::summary)
                        .filter(Objects::nonNull)
                        .toList())
                .concatMap(line -> requests.find(actor, line.number())
                        .onErrorResume(ProblemException.class, unreadable -> Mono.empty())
                        .mapNotNull(request -> former(line, request)))
                .collectList();
    }

    private static @Nullable FormerRequest former(RequestSummary line, ServiceRequest request) {
        Instant taken = request.takenAt();
        return taken == null
                ? null
                : new FormerRequest(line.number(), line.title(), line.erased(), line.receivedAt(), taken);
    }

    private static FoundRequests page(Slice part, RequestOrder order, int limit) {
        List<Found> found = part.lines();
        boolean goesOn = found.size() > limit;
        List<Found> shown = goesOn ? found.subList(0, limit) : found;
        Cursor last = goesOn ? shown.get(limit - 1).cursor() : part.lookedAt();
        return new FoundRequests(
                shown.stream().map(Found::summary).filter(Objects::nonNull).toList(),
                List.of(),
                last == null ? null : last.text(),
                part.isSearch() ? new Searched(last == null, order, last == null ? null : last.at()) : null);
    }

    private static RequestFilter ofOwnDepartment(Actor actor, RequestFilter filter) {
        DepartmentKey own = actor.department();
        if (!actor.hasAny(Role.CLERK, Role.HEAD) || own == null) {
            throw new ProblemException(RequestProblem.WRONG_ROLE, Map.of());
        }
        if (filter.department() != null && !filter.department().equals(own)) {
            throw new ProblemException(RequestProblem.OTHER_DEPARTMENT, Map.of());
        }
        return filter.of(own);
    }
}
