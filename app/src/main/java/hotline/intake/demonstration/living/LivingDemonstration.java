package hotline.intake.demonstration.living;

import hotline.calendar.Calendars;
import hotline.casework.PastNotices;
import hotline.directory.DispatchCatalogues;
import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.Staff;
import hotline.intake.demonstration.living.LivingCounty.Place;
import hotline.intake.demonstration.living.LivingSpans.Span;
import hotline.request.PastRequests;
import hotline.shared.DepartmentKey;
import hotline.shared.Texts;
import hotline.supervision.PastSweeps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Loads the days up to now in which the demonstration's county lives. What was begun is gone on with, up to the same instant
 * and to the same lives; days that have passed since are added, while earlier requests stay as they are.
 */
@Service
public final class LivingDemonstration {

    static final int DAYS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(LivingDemonstration.class);
    private static final String DIVISION = "141122";
    private static final DepartmentKey SIGNING = new DepartmentKey(DIVISION, LifePlan.SIGNING);
    private static final Duration WORTH_ADDING = Duration.ofDays(1);
    private static final Duration NEWS = Duration.ofHours(30);
    private static final Duration WARNINGS = Duration.ofDays(3);
    // after so many, what is old is noted as seen, so that no flood of notices stands in between
    private static final int AT_ONCE = 100;

    private final LivingSpans spans;
    private final LifeWalk walk;
    private final PastRequests requests;
    private final PastSweeps sweeps;
    private final PastNotices notices;
    private final Calendars calendars;
    private final DispatchCatalogues catalogues;
    private final Divisions divisions;
    private final Staff staff;
    private final Texts texts;
    private final Clock clock;

    LivingDemonstration(
            LivingSpans spans,
            LifeWalk walk,
            PastRequests requests,
            PastSweeps sweeps,
            PastNotices notices,
            Calendars calendars,
            DispatchCatalogues catalogues,
            Divisions divisions,
            Staff staff,
            Texts texts,
            Clock clock) {
        this.spans = spans;
        this.walk = walk;
        this.requests = requests;
        this.sweeps = sweeps;
        this.notices = notices;
        this.calendars = calendars;
        this.catalogues = catalogues;
        this.divisions = divisions;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Loads what is missing; gives how many lives that were.
     *
     * @param days how many there are to be, the first time
     */
    public Mono<Long> load(int days) {
        return spans.last(DIVISION)
                .flatMap(this::next)
                .switchIfEmpty(Mono.defer(() -> first(days)))
                .filter(span -> span.finishedAt() == null)
                .flatMap(this::load)
                .defaultIfEmpty(0L);
    }

    private Mono<Span> first(int days) {
        Instant now = clock.instant();
        return spans.begin(DIVISION, now.minus(Duration.ofDays(days)), now);
    }

    /** What is not finished is; then the time since, if it is worth it. */
    private Mono<Span> next(Span last) {
        Instant now = clock.instant();
        boolean isNew = last.finishedAt() != null && now.isAfter(last.untilAt().plus(WORTH_ADDING));
        return isNew ? spans.begin(DIVISION, last.untilAt(), now) : Mono.just(last);
    }

    private Mono<Long> load(Span span) {
        Instant began = clock.instant();
        return LivingPeople.of(DIVISION, staff, texts)
                .delayUntil(people -> requests.requireSignature(SIGNING, people.headOf(SIGNING), span.fromAt()))
                .flatMap(people -> lives(span)
                        .buffer(AT_ONCE)
                        .concatMap(lives -> walked(lives, span, people), 1)
                        .reduce(0L, LivingDemonstration::told))
                .delayUntil(count -> spans.finish(DIVISION, span, clock.instant()))
                .doOnNext(count -> LOG.info(
                        "the living demonstration is loaded: {} requests up to {} in {} s",
                        count,
                        span.untilAt(),
                        Duration.between(began, clock.instant()).toSeconds()));
    }

    /** How many of these lives are new. */
    private Mono<Long> walked(List<Life> lives, Span span, LivingPeople people) {
        return Flux.fromIterable(lives)
                // one after another, so that two event loops never wait for one another's locks, and people are served
                // beside
                .concatMap(life -> walk.walk(life, span.untilAt(), people))
                .filter(isNew -> isNew)
                .count()
                .delayUntil(count -> seen(span, people));
    }

    /** Statistics know villages that nobody lives in, for areas without one. */
    private static List<Division> inhabited(List<Division> villages) {
        return villages.stream()
                .filter(village -> !village.name().contains("虚拟"))
                .toList();
    }

    private static long told(long before, long more) {
        LOG.info("the living demonstration: {} requests so far", before + more);
        return before + more;
    }

    /** What is older than the news has been seen by those who have an account. */
    private Mono<Void> seen(Span span, LivingPeople people) {
        return Flux.fromIterable(people.clerks())
                .concatMap(clerk -> notices.see(clerk, span.untilAt().minus(NEWS)))
                .then(sweeps.see(people.supervisor(), span.untilAt().minus(WARNINGS)))
                .then();
    }

    /** The lives of a span, the same whenever they are asked for. */
    Flux<Life> lives(Span span) {
        Mono<LivedTexts> lived = Mono.fromCallable(LivedTexts::shipped).subscribeOn(Schedulers.boundedElastic());
        return Mono.zip(calendars.of(DIVISION), catalogues.inForce(DIVISION, span.untilAt()), places(), lived)
                .map(known -> new LivingCounty(known.getT1(), known.getT2(), known.getT3(), known.getT4()))
                .flatMapIterable(county -> county.between(span.fromAt(), span.untilAt()));
    }

    private Mono<List<Place>> places() {
        return divisions
                .directlyBelow(DIVISION)
                .flatMapIterable(townships -> townships)
                .concatMap(township -> divisions
                        .directlyBelow(township.code())
                        .map(villages -> new Place(township, inhabited(villages))))
                .collectList();
    }
}
