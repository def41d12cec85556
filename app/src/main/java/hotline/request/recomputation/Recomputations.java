package hotline.request.recomputation;

import hotline.calendar.WorkingCalendar;
import hotline.directory.Divisions;
import hotline.request.ListKind;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.Rules;
import hotline.request.Rules.RequestMatter;
import hotline.request.RulesInForce;
import hotline.request.ServiceRequest;
import hotline.request.Views;
import hotline.request.handling.Moves;
import hotline.request.recomputation.Recomputation.Tally;
import hotline.request.recomputation.RecomputationPreview.Line;
import hotline.request.store.RequestRepository;
import hotline.shared.Actor;
import hotline.shared.Ids;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * After a calendar has changed: which open requests' deadlines would move, and moving them in one audited act. What it costs
 * goes with the open requests of the division. Requests whose deadline an old system set are none of them.
 */
@Service
class Recomputations {

    private static final Logger LOG = LoggerFactory.getLogger(Recomputations.class);
    private static final int READ_AT_ONCE = 200;
    private static final int LATEST = 20;
    private static final int MOST_LINES = 500;

    private final RecomputationRepository recomputations;
    private final RequestRepository requests;
    private final RulesInForce rulesInForce;
    private final Divisions divisions;
    private final Views views;
    private final Clock clock;

    Recomputations(
            RecomputationRepository recomputations,
            RequestRepository requests,
            RulesInForce rulesInForce,
            Divisions divisions,
            Views views,
            Clock clock) {
        this.recomputations = recomputations;
        this.requests = requests;
        this.rulesInForce = rulesInForce;
        this.divisions = divisions;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Tells the effect that a recomputation would have now; which requests the actor is shown is logged.
     *
     * @param division the actor's own where absent
     */
    public Mono<RecomputationPreview> preview(Actor actor, @Nullable String division) {
        return own(actor, division)
                .flatMap(this::preview)
                .delayUntil(preview -> views.listed(
                        actor,
                        ListKind.RECOMPUTATION,
                        Map.of("list", "preview", "division", preview.divisionCode()),
                        preview.lines().stream()
                                .map(line -> line.number().value())
                                .toList()));
    }

    /** The same for whoever may look at the division. */
    Mono<RecomputationPreview> preview(String divisionCode) {
        Instant now = clock.instant();
        return rulesInForce.of(divisionCode, now).flatMap(rules -> preview(divisionCode, rules, now));
    }

    /** Tells the effect that it would have if the division had another calendar. */
    Mono<RecomputationPreview> preview(String divisionCode, WorkingCalendar other) {
        Instant now = clock.instant();
        return rulesInForce
                .of(divisionCode, now)
                .map(rules -> new Rules(rules.pack(), other.at(rules.calendar().version() + 1)))
                .flatMap(rules -> preview(divisionCode, rules, now));
    }

    private Mono<RecomputationPreview> preview(String divisionCode, Rules rules, Instant now) {
        return recomputations
                .countedBefore(divisionCode, rules.calendar().version())
                .collectList()
                .flatMap(numbers -> preview(divisionCode, rules, numbers, now));
    }

    private Mono<RecomputationPreview> preview(
            String divisionCode, Rules rules, List<RequestNumber> numbers, Instant now) {
        return Flux.fromIterable(numbers)
                .buffer(READ_AT_ONCE)
                .concatMap(some -> lines(divisionCode, some, rules, now))
                .filter(line -> !line.shifts().isEmpty())
                .collect(Gathered::new, Gathered::add)
                .map(gathered -> gathered.preview(divisionCode, rules.calendar().version(), numbers.size()));
    }

    private Flux<Line> lines(String divisionCode, List<RequestNumber> numbers, Rules rules, Instant now) {
        return requests.findAll(divisionCode, numbers)
                .collectMap(ServiceRequest::number)
                .flatMapIterable(found -> numbers.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList())
                .concatMap(request -> rulesInForce
                        .ofCycle(request, rules)
                        .map(own -> new Line(
                                request.number(),
                                request.status(),
                                new Moves(request, own).shifts(RequestMatter.of(request.matter()), now))));
    }

    /**
     * Orders that it be done; any instance does it.
     *
     * @param seenCalendar the version of the calendar that the preview counted by
     */
    public Mono<Recomputation> start(Actor actor, @Nullable String division, long seenCalendar, String reason) {
        return own(actor, division)
                .flatMap(own -> rulesInForce.of(own, clock.instant()).flatMap(rules -> {
                    if (rules.calendar().version() != seenCalendar) {
                        throw problem(RequestProblem.CALENDAR_MOVED_ON);
                    }
                    return start(actor, ordered(actor, own, seenCalendar, reason));
                }));
    }

    private Mono<Recomputation> start(Actor actor, Recomputation ordered) {
        return recomputations
                .start(ordered)
                .onErrorMap(DuplicateKeyException.class, running -> problem(RequestProblem.RECOMPUTATION_RUNNING))
                .then(recomputations.find(Set.of(ordered.divisionCode()), ordered.id()))
                .doOnNext(started -> LOG.info(
                        "recomputation {} of {} ordered by {}", started.id(), started.divisionCode(), actor.account()));
    }

    private Recomputation ordered(Actor actor, String division, long calendar, String reason) {
        return new Recomputation(
                division,
                Ids.next(),
                actor.id(),
                actor.name(),
                clock.instant(),
                reason,
                calendar,
                calendar,
                RecomputationState.RUNNING,
                null,
                Tally.NONE);
    }

    /** One with how far it has got. */
    public Mono<Recomputation> find(Actor actor, UUID id) {
        return visible(actor)
                .flatMap(visible -> recomputations.find(visible, id))
                .switchIfEmpty(Mono.error(() -> problem(RequestProblem.NO_SUCH_RECOMPUTATION)));
    }

    /** The latest of a division, newest first. */
    public Mono<List<Recomputation>> latest(Actor actor, @Nullable String division) {
        return own(actor, division)
                .flatMap(own -> recomputations.latest(own, LATEST).collectList());
    }

    /**
     * Gives the result of one for each request, by number; which requests the actor is shown is logged.
     *
     * @param after the last number that is known already
     * @param isWhole whether those are wanted too for which nothing changed
     */
    public Mono<List<RecomputedRequest>> results(
            Actor actor, UUID id, @Nullable String after, boolean isWhole, int most) {
        return find(actor, id)
                .flatMap(found -> recomputations
                        .results(found, after == null ? "" : after, isWhole, most)
                        .collectList())
                .delayUntil(results -> views.listed(
                        actor,
                        ListKind.RECOMPUTATION,
                        Map.of("list", "results", "recomputation", id),
                        results.stream().map(result -> result.number().value()).toList()));
    }

    private Mono<String> own(Actor actor, @Nullable String division) {
        String wanted = division == null || division.isBlank() ? actor.divisionCode() : division;
        return visible(actor)
                .filter(visible -> visible.contains(wanted))
                .map(visible -> wanted)
                .switchIfEmpty(Mono.error(() -> problem(RequestProblem.OTHER_DIVISION)));
    }

    /** An administrator keeps the calendars of the divisions below too; a supervisor acts in the own one. */
    private Mono<Set<String>> visible(Actor actor) {
        return actor.has(Role.ADMINISTRATOR)
                ? divisions.visibleFrom(actor.divisionCode())
                : Mono.just(Set.of(actor.divisionCode()));
    }

    private static ProblemException problem(ProblemType type) {
        return new ProblemException(type, Map.of());
    }

    /** Counts all and keeps the first. */
    private static final class Gathered {

        private final List<Line> lines = new ArrayList<>();
        private int moving;
        private int staying;

        void add(Line line) {
            if (line.isMoving()) {
                moving++;
            } else {
                staying++;
            }
            if (lines.size() < MOST_LINES) {
                lines.add(line);
            }
        }

        RecomputationPreview preview(String division, long calendarVersion, int open) {
            return new RecomputationPreview(division, calendarVersion, open, moving, staying, List.copyOf(lines));
        }
    }
}
