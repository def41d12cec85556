package hotline.casework;

import hotline.request.RequestFilter;
import hotline.request.RequestFilter.Mark;
import hotline.request.RequestLine;
import hotline.request.RequestLines;
import hotline.request.RequestLists;
import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Gathers a department's worklist: what its people have to do, the clock that fails next first. */
@Service
class Worklists {

    private static final int LINES = 100;
    private static final int SUPPORTED_LINES = 30;

    /** More urgent requests at once would be no list to work through. */
    private static final int MOST_URGENT = 200;

    private record Supported(Page<RequestLine> lines, Map<String, SupportingPart> parts) {}

    private final RequestLists lists;
    private final RequestLines lines;
    private final Desk desk;
    private final Clock clock;

    Worklists(RequestLists lists, RequestLines lines, Desk desk, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * One part of the worklist.
     *
     * @param after the group under which the part before ended
     */
    Mono<Worklist> of(Actor actor, WorklistTab tab, @Nullable String cursor, @Nullable String after) {
        Mono<Page<RequestLine>> own = tab == WorklistTab.SUPPORTED ? Mono.just(nothing()) : own(actor, tab, cursor);
        boolean isSupportedShown = tab == WorklistTab.SUPPORTED || (tab == WorklistTab.ALL && cursor == null);
        Mono<Supported> supported = isSupportedShown
                ? supported(actor, tab == WorklistTab.SUPPORTED ? cursor : null)
                : Mono.just(new Supported(nothing(), Map.of()));
        Instant now = clock.instant();
        return Mono.zip(own, supported, desk.tally(actor))
                .map(found -> new Worklist(
                        tab,
                        found.getT3(),
                        groups(found.getT1().items(), tab, now, after),
                        found.getT1().next(),
                        found.getT2().lines().items(),
                        found.getT2().lines().next(),
                        found.getT2().parts()));
    }

    /** One line of what a department has to do; empty where it has nothing to do there any more. */
    Mono<RequestLine> line(Actor actor, RequestNumber number) {
        RequestFilter only = WorklistTab.ALL.filter(Desk.of(actor)).searching(number.value());
        return lists.byDueTime(actor, only, null, 1)
                .flatMap(lines::of)
                .flatMap(page -> Mono.justOrEmpty(page.items().stream().findFirst()));
    }

    private Mono<Page<RequestLine>> own(Actor actor, WorklistTab tab, @Nullable String cursor) {
        RequestFilter filter = tab.filter(Desk.of(actor));
        if (!tab.putsUrgentFirst()) {
            return page(actor, filter, cursor, LINES);
        }
        Mono<Page<RequestLine>> rest = page(actor, filter.marked(Mark.NOT_URGENT), cursor, LINES);
        return cursor == null
                ? page(actor, filter.marked(Mark.URGENT), null, MOST_URGENT).zipWith(rest, Worklists::joined)
                : rest;
    }

    private Mono<Page<RequestLine>> page(Actor actor, RequestFilter filter, @Nullable String cursor, int limit) {
        return lists.byDueTime(actor, filter, cursor, limit).flatMap(lines::of);
    }

    private static Page<RequestLine> joined(Page<RequestLine> urgent, Page<RequestLine> rest) {
        return new Page<>(
                Stream.concat(urgent.items().stream(), rest.items().stream()).toList(), rest.next());
    }

    private Mono<Supported> supported(Actor actor, @Nullable String cursor) {
        DepartmentKey own = Desk.of(actor);
        return page(actor, WorklistTab.SUPPORTED.filter(own), cursor, SUPPORTED_LINES)
                .flatMap(page -> desk.parts(
                                actor,
                                page.items().stream().map(RequestLine::number).toList())
                        .map(parts -> new Supported(page, parts)));
    }

    private static List<Worklist.Group> groups(
            List<RequestLine> lines, WorklistTab tab, Instant now, @Nullable String after) {
        Map<Pressure, List<RequestLine>> byPressure = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> Pressure.of(line, tab.putsUrgentFirst(), now),
                        () -> new EnumMap<>(Pressure.class),
                        Collectors.toList()));
        return byPressure.entrySet().stream()
                .map(group ->
                        new Worklist.Group(group.getKey(), group.getKey().code().equals(after), group.getValue()))
                .toList();
    }

    private static Page<RequestLine> nothing() {
        return new Page<>(List.of(), null);
    }
}
