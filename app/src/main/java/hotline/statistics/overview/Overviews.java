package hotline.statistics.overview;

import hotline.shared.Actor;
import hotline.statistics.CutOffs;
import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureAnswer.Figures;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.FigureAnswer.RateFigure;
import hotline.statistics.Window;
import hotline.statistics.catalogue.Aspect;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import hotline.statistics.overview.Standing.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers the numbers of the overview from figures, so that each is one that the figures have under the same name. */
@Component
class Overviews {

    private static final int AT_ONCE = 3;
    private static final int MOST_RISING = 8;
    private static final int OLDEST = 365;
    private static final String ACCEPTED = "accepted";

    private record Span(String key, Window window) {}

    private final RecentAnswers answers;
    private final CutOffs cutOffs;

    Overviews(RecentAnswers answers, CutOffs cutOffs) {
        this.answers = answers;
        this.cutOffs = cutOffs;
    }

    /** The cut-off of an overview: whole minutes, so that all of its parts and all who look at it have the same. */
    Instant cutOff() {
        return cutOffs.latest().truncatedTo(ChronoUnit.MINUTES);
    }

    /** Today, this month and this year; of an earlier year the year alone. */
    Mono<List<Period>> periods(Actor actor, LocalDate day, Instant asOf) {
        Spans spans = new Spans(day);
        Stream<Span> shown = isPast(day, asOf)
                ? Stream.of(new Span("year", spans.year()))
                : Stream.of(
                        new Span("day", spans.day()), new Span("month", spans.month()), new Span("year", spans.year()));
        return Flux.fromStream(shown)
                .flatMapSequential(span -> period(actor, span, asOf), AT_ONCE)
                .collectList();
    }

    /** The twelve months up to a day. */
    Mono<Months> months(Actor actor, LocalDate day, Instant asOf) {
        return Flux.fromIterable(new Spans(day).months())
                .flatMapSequential(month -> answers.of(actor, month, null, asOf), AT_ONCE)
                .collectList()
                .map(Months::of);
    }

    /** The departments in the year up to a day, those with the most overdue first. */
    Mono<List<Standing>> departments(Actor actor, LocalDate day, Instant asOf) {
        return answers.of(actor, new Spans(day).year(), Grouping.DEPARTMENT, asOf)
                .map(answer -> answer.groups().stream()
                        .map(Overviews::standing)
                        .filter(standing -> standing.denominator().count() > 0)
                        .sorted(Comparator.comparingLong((Standing standing) ->
                                        standing.overdue().count())
                                .reversed()
                                .thenComparing(standing -> new BigDecimal(Objects.requireNonNull(standing.value()))))
                        .toList());
    }

    /** The subjects that rose most from the month before to this one, each up to the same day. */
    Mono<List<Rising>> rising(Actor actor, LocalDate day, Instant asOf) {
        Window month = new Spans(day).month();
        Window before = Spans.before(month, "month");
        return Mono.zip(
                answers.of(actor, month, Grouping.SUBJECT, asOf),
                answers.of(actor, before, Grouping.SUBJECT, asOf),
                Overviews::rising);
    }

    /** What is open, by how long ago it was received. */
    Mono<List<Age>> ages(Actor actor, LocalDate day, Instant asOf) {
        return Flux.just(
                        new Span("today", new Window(day, day)),
                        new Span("week", new Window(day.minusDays(7), day.minusDays(1))),
                        new Span("month", new Window(day.minusDays(30), day.minusDays(8))),
                        new Span("older", new Window(day.minusDays(OLDEST), day.minusDays(31))))
                .flatMapSequential(
                        span -> answers.of(actor, span.window(), null, asOf).map(answer -> age(span, answer)), AT_ONCE)
                .collectList();
    }

    /** Tells whether an overview is of a year that has ended. */
    static boolean isPast(LocalDate day, Instant asOf) {
        return day.isBefore(LocalDate.ofInstant(asOf, Window.ZONE));
    }

    static Period.Count number(Figures figures, String part, long count) {
        return new Period.Count(count, figures.page(part));
    }

    private Mono<Period> period(Actor actor, Span span, Instant asOf) {
        Window before = Spans.before(span.window(), span.key());
        Window yearBefore = Spans.yearBefore(span.window());
        return Mono.zip(
                        answers.of(actor, span.window(), null, asOf),
                        answers.of(actor, before, null, asOf),
                        answers.of(actor, yearBefore, null, asOf))
                .map(found -> period(span, found.getT1(), found.getT2(), found.getT3()));
    }

    private static Period period(Span span, FigureAnswer answer, FigureAnswer before, FigureAnswer yearBefore) {
        Figures figures = answer.total().in(Aspect.WHOLE);
        RateFigure rate = figures.rate(Rate.FELL_DUE);
        Period.Comparison last = comparison("before-" + span.key(), rate, before);
        return new Period(
                span.key(),
                answer.window(),
                rate.value(),
                number(figures, rate.numeratorPart(), rate.numerator()),
                number(figures, rate.denominatorPart(), rate.denominator()),
                of(figures, Family.WATERFALL, ACCEPTED),
                of(figures, Family.RATES, "fell-due-open-overdue"),
                span.key().equals("year") ? List.of(last) : List.of(last, comparison("year-before", rate, yearBefore)));
    }

    private static Period.Comparison comparison(String key, RateFigure now, FigureAnswer before) {
        String value = before.total().in(Aspect.WHOLE).rate(Rate.FELL_DUE).value();
        return new Period.Comparison(key, before.window(), value, change(now.value(), value));
    }

    private static @Nullable String change(@Nullable String now, @Nullable String before) {
        if (now == null || before == null) {
            return null;
        }
        BigDecimal points = new BigDecimal(now).subtract(new BigDecimal(before));
        return (points.signum() > 0 ? "+" : "") + points.toPlainString();
    }

    private static Standing standing(Group group) {
        Figures figures = group.in(Aspect.WHOLE);
        RateFigure rate = figures.rate(Rate.FELL_DUE);
        return new Standing(
                nameOf(group),
                rate.value(),
                number(figures, rate.numeratorPart(), rate.numerator()),
                number(figures, rate.denominatorPart(), rate.denominator()),
                of(figures, Family.RATES, "fell-due-open-overdue"),
                Tier.of(rate.value(), rate.denominator()));
    }

    private static List<Rising> rising(FigureAnswer month, FigureAnswer before) {
        Map<String, Group> earlier = before.groups().stream()
                .filter(group -> group.key() != null)
                .collect(Collectors.toMap(group -> Objects.requireNonNull(group.key()), Function.identity()));
        Period.Count none = new Period.Count(0, "");
        return month.groups().stream()
                .map(group -> {
                    Group then = group.key() == null ? null : earlier.get(group.key());
                    return new Rising(nameOf(group), accepted(group), then == null ? none : accepted(then));
                })
                .filter(rising -> rising.more() > 0)
                .sorted(Comparator.comparingLong(Rising::more).reversed())
                .limit(MOST_RISING)
                .toList();
    }

    private static @Nullable String nameOf(Group group) {
        return Grouping.NONE.equals(group.key()) ? null : group.name();
    }

    private static Period.Count accepted(Group group) {
        return of(group.in(Aspect.WHOLE), Family.WATERFALL, ACCEPTED);
    }

    private static Age age(Span span, FigureAnswer answer) {
        Figures figures = answer.total().in(Aspect.WHOLE);
        return new Age(
                span.key(),
                answer.window(),
                of(figures, Family.BUCKETS, "open-in-time"),
                of(figures, Family.BUCKETS, "open-overdue"),
                of(figures, Family.BUCKETS, "paused"));
    }

    private static Period.Count of(Figures figures, Family family, String code) {
        return number(figures, code, figures.count(family, code));
    }
}
