package hotline.request.views;

import hotline.directory.Divisions;
import hotline.request.RequestFilter;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.search.SoughtWords;
import hotline.request.views.ViewLog.ListSelection;
import hotline.shared.Actor;
import hotline.shared.Cursor;
import hotline.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Reads who looked at requests and at lists. */
@Service
public class ViewHistory {

    private static final String LIST = "views";
    private static final Cursor NEWEST = new Cursor(LIST, Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final int DAYS_LOOKED_BACK = 31;

    private final ViewLog log;
    private final Requests requests;
    private final Divisions divisions;
    private final Clock clock;

    ViewHistory(ViewLog log, Requests requests, Divisions divisions, Clock clock) {
        this.log = log;
        this.requests = requests;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Views of a request that the actor may see, newest first. */
    public Mono<Page<RequestViewed>> of(Actor actor, RequestNumber number, @Nullable String cursor, int limit) {
        Cursor after = cursor == null ? NEWEST : Cursor.parse(LIST, cursor);
        return requests.find(actor, number)
                .flatMapMany(request -> log.views(request.divisionCode(), request.id(), after, limit + 1))
                .collectList()
                .map(found -> Page.of(found, limit, last -> new Cursor(LIST, last.viewedAt(), last.id())));
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
        Cursor after = cursor == null ? NEWEST : Cursor.parse(LIST, cursor);
        Instant since = from == null ? clock.instant().minus(DAYS_LOOKED_BACK, ChronoUnit.DAYS) : from;
        RequestFilter.requireStorable("from", since);
        SoughtWords typed = words == null ? null : SoughtWords.of(words);
        String sought = number == null ? null : number.value();
        Mono<Boolean> isAllowed =
                number == null ? Mono.just(true) : requests.find(actor, number).hasElement();
        return isAllowed
                .then(divisions.visibleFrom(actor.divisionCode()))
                .map(visible -> new ListSelection(visible, sought, actorId, typed, since))
                .flatMapMany(selection -> log.listViews(selection, after, limit + 1))
                .collectList()
                .map(found -> Page.of(found, limit, last -> new Cursor(LIST, last.viewedAt(), last.id())));
    }

    /** Requests of the actor's division and the ones below it that a person looked at since an instant, newest first. */
    public Mono<Page<SeenRequest>> ofPerson(
            Actor actor, String personId, Instant since, @Nullable String cursor, int limit) {
        Cursor after = cursor == null ? NEWEST : Cursor.parse(LIST, cursor);
        return divisions
                .visibleFrom(actor.divisionCode())
                .flatMapMany(visible -> log.seenBy(visible, personId, since, after, limit + 1))
                .collectList()
                .map(found -> Page.of(found, limit, last -> new Cursor(LIST, last.viewedAt(), last.id())));
    }
}
