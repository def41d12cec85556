package hotline.supervision;

import hotline.calendar.WorkingCalendar;
import hotline.directory.Divisions;
import hotline.request.ListKind;
import hotline.request.Proceeding.Kind;
import hotline.request.RequestFilter;
import hotline.request.RequestLists;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.RequestSummary;
import hotline.request.Views;
import hotline.shared.Actor;
import hotline.shared.Cursor;
import hotline.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Lists the warnings, petitions and orders that supervisors have to see to, in their division and the ones below; the
 * earliest deadline comes first. Nothing of a caller is shown in these lists; the request that a line leads to is
 * looked at by itself.
 */
@Service
public class SupervisionLists {

    /** The kinds of petition that a supervisor decides. */
    private static final Set<Kind> PETITIONS =
            EnumSet.of(Kind.SEND_BACK, Kind.EXTENSION, Kind.REPLY_REVIEW, Kind.CONFERENCE, Kind.ADJUDICATION);

    private static final RequestFilter OPEN = new RequestFilter(RequestStatus.OPEN, null, null, null, null);

    private static final Set<Kind> ORDERS = EnumSet.of(Kind.SUPERVISION_ORDER);

    private final RequestLists requests;
    private final WarningRepository warnings;
    private final PendingRepository pending;
    private final Divisions divisions;
    private final Views views;
    private final Clock clock;

    SupervisionLists(
            RequestLists requests,
            WarningRepository warnings,
            PendingRepository pending,
            Divisions divisions,
            Views views,
            Clock clock) {
        this.requests = requests;
        this.warnings = warnings;
        this.pending = pending;
        this.divisions = divisions;
        this.views = views;
        this.clock = clock;
    }

    /** Open requests whose deadline has come, by their times alone: whoever made them, and whether or not a sweep ran. */
    public Mono<Page<RequestSummary>> overdue(Actor actor, @Nullable String cursor, int limit) {
        RequestFilter overdue = new RequestFilter(Set.of(), null, clock.instant(), null, null);
        return requests.byDueTime(actor, overdue, cursor, limit);
    }

    /** Open requests of which a clock has failed, whichever it is, that which failed first before the others. */
    public Mono<Page<RequestSummary>> failed(Actor actor, @Nullable String cursor, int limit) {
        Instant now = clock.instant();
        return requests.byDueTime(actor, OPEN, cursor, limit).map(page -> {
            List<RequestSummary> failed = page.items().stream()
                    .filter(line -> isBy(now, line.nextDueAt()))
                    .toList();
            return new Page<>(failed, failed.size() == page.items().size() ? page.next() : null);
        });
    }

    /** The open requests that fail next, the first of them first, as far as they do by the end of tomorrow. */
    public Mono<List<RequestSummary>> soon(Actor actor, int limit) {
        Instant now = clock.instant();
        Instant until = endOfTomorrow(now);
        return requests.byDueTime(actor, OPEN, RequestLists.dueAfter(now), limit)
                .map(page -> page.items().stream()
                        .filter(line -> isBy(until, line.nextDueAt()))
                        .toList());
    }

    /** Counts what the actor has to see to. */
    public Mono<SupervisionTally> tally(Actor actor) {
        Instant now = clock.instant();
        return divisions
                .visibleFrom(actor.divisionCode())
                .flatMap(visible -> pending.tally(visible, PETITIONS, ORDERS, now, endOfTomorrow(now)));
    }

    private static Instant endOfTomorrow(Instant now) {
        return now.atZone(WorkingCalendar.CHINA)
                .toLocalDate()
                .plusDays(2)
                .atStartOfDay(WorkingCalendar.CHINA)
                .toInstant();
    }

    private static boolean isBy(Instant until, @Nullable Instant due) {
        return due != null && !due.isAfter(until);
    }

    /** Warnings that nobody has seen. */
    public Mono<Page<Warning>> warnings(Actor actor, @Nullable String cursor, int limit) {
        Cursor after = DueOrder.after(cursor);
        return divisions
                .visibleFrom(actor.divisionCode())
                .flatMapMany(visible -> warnings.unseen(visible, after, limit + 1))
                .collectList()
                .map(found -> Page.of(found, limit, last -> DueOrder.cursor(last.dueAt(), last.id(), 0)))
                .delayUntil(page -> logged(actor, "warnings", page, Warning::number));
    }

    /** Petitions that wait for a decision. */
    public Mono<Page<Pending>> petitions(Actor actor, @Nullable String cursor, int limit) {
        return pending(actor, PETITIONS, cursor, limit)
                .delayUntil(page -> logged(actor, "petitions", page, Pending::number));
    }

    /** Supervision orders that wait for an answer. */
    public Mono<Page<Pending>> orders(Actor actor, @Nullable String cursor, int limit) {
        return pending(actor, ORDERS, cursor, limit).delayUntil(page -> logged(actor, "orders", page, Pending::number));
    }

    /** Notes that warnings of the actor's division were seen; those already seen stay as they are. */
    public Mono<Long> see(Actor actor, Collection<UUID> ids) {
        return warnings.see(actor.divisionCode(), ids, actor.id(), clock.instant());
    }

    private Mono<Page<Pending>> pending(Actor actor, Set<Kind> kinds, @Nullable String cursor, int limit) {
        Cursor after = DueOrder.after(cursor);
        return divisions
                .visibleFrom(actor.divisionCode())
                .flatMapMany(visible -> pending.find(visible, kinds, after, limit + 1))
                .collectList()
                .map(found -> Page.of(found, limit, Pending::cursor));
    }

    private <T> Mono<Void> logged(Actor actor, String list, Page<T> page, Function<T, RequestNumber> numberOf) {
        List<String> numbers =
                page.items().stream().map(numberOf).map(RequestNumber::value).toList();
        return numbers.isEmpty()
                ? Mono.empty()
                : views.listed(actor, ListKind.SUPERVISION, Map.of("list", list), numbers);
    }
}
