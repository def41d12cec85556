package hotline.request;

import hotline.directory.Divisions;
import hotline.request.FoundRequests.Searched;
import hotline.request.store.RequestSearch;
import hotline.request.store.RequestSearch.Found;
import hotline.request.store.RequestSearch.Part;
import hotline.request.store.RequestSearch.Position;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Page;
import hotline.shared.ProblemException;
import hotline.shared.Role;
import hotline.shared.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
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
        Position after = cursor == null ? null : position(cursor, order);
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

    private static FoundRequests page(Part part, RequestOrder order, int limit) {
        List<Found> found = part.lines();
        boolean goesOn = found.size() > limit;
        List<Found> shown = goesOn ? found.subList(0, limit) : found;
        Position last = goesOn ? shown.get(limit - 1).position() : part.lookedAt();
        return new FoundRequests(
                shown.stream().map(Found::summary).filter(Objects::nonNull).toList(),
                List.of(),
                last == null ? null : cursor(last),
                part.isSearch() ? new Searched(last == null, order, last == null ? null : last.instant()) : null);
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

    private static String cursor(Position position) {
        String plain = (position.instant() == null ? "" : position.instant().toString()) + "|" + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Position position(String cursor, RequestOrder order) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            Instant instant = bar == 0 && order == RequestOrder.DUE ? null : Instant.parse(plain.substring(0, bar));
            if (instant != null) {
                RequestFilter.requireStorable("cursor", instant);
            }
            return new Position(instant, UUID.fromString(plain.substring(bar + 1)));
        } catch (IllegalArgumentException | DateTimeException | StringIndexOutOfBoundsException unreadable) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST,
                    Map.of(),
                    List.of(new ProblemException.FieldError("cursor", "unreadable")));
        }
    }
}
