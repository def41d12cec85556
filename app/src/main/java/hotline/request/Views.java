package hotline.request;

import hotline.directory.Divisions;
import hotline.request.store.ViewLog;
import hotline.request.store.ViewLog.ListSelection;
import hotline.request.store.ViewLog.Position;
import hotline.shared.Actor;
import hotline.shared.Page;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Who looked at requests: at each by itself, and at lists and searches. */
@Service
public class Views {

    private static final Position NEWEST = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final int DAYS_LOOKED_BACK = 31;

    private final ViewLog log;
    private final Requests requests;
    private final Divisions divisions;
    private final Clock clock;

    Views(ViewLog log, Requests requests, Divisions divisions, Clock clock) {
        this.log = log;
        this.requests = requests;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** A request that the actor may see; given only when the look is written down. */
    public Mono<ServiceRequest> view(Actor actor, RequestNumber number, ViewKind kind) {
        return requests.find(actor, number)
                .flatMap(request -> log.viewed(actor, request.divisionCode(), request.id(), kind, clock.instant())
                        .thenReturn(request));
    }

    /**
     * Writes down that the actor is shown a list of requests.
     *
     * @param asked what was asked, by name; nothing of a caller and no words
     */
    public Mono<Void> listed(Actor actor, ListKind kind, Map<String, ?> asked, Collection<String> numbers) {
        return log.listed(actor, kind, EventChain.tree(asked).toString(), numbers, clock.instant());
    }

    /** Views of a request that the actor may see, newest first. */
    public Mono<Page<RequestViewed>> of(Actor actor, RequestNumber number, @Nullable String cursor, int limit) {
        Position position = position(cursor);
        return requests.find(actor, number)
                .flatMapMany(request -> log.views(request.divisionCode(), request.id(), position, limit + 1))
                .collectList()
                .map(found -> page(found, limit, last -> new Position(last.viewedAt(), last.id())));
    }

    /**
     * Views of lists, newest first: those of one request that the actor may see, or those by people of the actor's
     * division and the ones below it.
     *
     * @param words only where somebody typed them, in whatever width, case and spacing, and they are not erased
     * @param from a month ago where absent
     */
    public Mono<Page<ListViewed>> ofLists(
            Actor actor,
            @Nullable RequestNumber number,
            @Nullable String actorId,
            @Nullable String words,
            @Nullable Instant from,
            @Nullable String cursor,
            int limit) {
        Position position = position(cursor);
        Instant since = from == null ? clock.instant().minus(DAYS_LOOKED_BACK, ChronoUnit.DAYS) : from;
        RequestFilter.requireStorable("from", since);
        SoughtWords typed = words == null ? null : SoughtWords.of(words);
        String sought = number == null ? null : number.value();
        Mono<Boolean> isAllowed =
                number == null ? Mono.just(true) : requests.find(actor, number).hasElement();
        return isAllowed
                .then(divisions.visibleFrom(actor.divisionCode()))
                .map(visible -> new ListSelection(visible, sought, actorId, typed, since))
                .flatMapMany(selection -> log.listViews(selection, position, limit + 1))
                .collectList()
                .map(found -> page(found, limit, last -> new Position(last.viewedAt(), last.id())));
    }

    private static <T> Page<T> page(List<T> found, int limit, Function<T, Position> positionOf) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        Position last = positionOf.apply(found.get(limit - 1));
        String plain = last.before() + "|" + last.id();
        return new Page<>(
                found.subList(0, limit),
                Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    private static Position position(@Nullable String cursor) {
        if (cursor == null) {
            return NEWEST;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            Position position = new Position(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
            RequestFilter.requireStorable("cursor", position.before());
            return position;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("cursor", "unreadable")));
        }
    }
}
