package hotline.statistics;

import static hotline.statistics.Life.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.ProblemException;
import hotline.shared.Role;
import hotline.statistics.OnTimeAnswer.Buckets;
import hotline.statistics.OnTimeAnswer.Group;
import hotline.statistics.OnTimeAnswer.RateFigure;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@HotlineTest
class OnTimeFiguresModuleTests {

    private static final Actor MANAGER = new Actor("m", "经理", Life.COUNTY, Set.of(Role.MANAGER), null);
    private static final String YEAR_END = "2024-01-01T00:00:00";

    @Autowired
    OnTimeStatistics statistics;

    @Autowired
    FigureRequests requests;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void lookBackFromAYearLater() {
        clock.set("2025-01-01T00:00:00+08:00");
    }

    @Test
    void theYearOfTheSeedComesOutAsPublished() {
        List<Life> year = new ArrayList<>();
        Life timely = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        IntStream.range(0, 9_542).forEach(i -> year.add(copy(timely.completed("2023-03-06T10:00:00"))));
        IntStream.range(0, 3).forEach(i -> year.add(copy(timely.completed("2023-03-09T08:00:00"))));
        IntStream.range(0, 192)
                .forEach(i -> year.add(copy(received("2023-12-29T09:00:00").due("2024-01-09T00:00:00"))));
        lives().write(year);

        Group figures = figuresOf2023(YEAR_END);

        assertRate(figures, Rate.FELL_DUE, 9_542, 9_545, "99.97");
        assertRate(figures, Rate.SETTLED, 9_542, 9_545, "99.97");
        assertRate(figures, Rate.CLOSED, 9_542, 9_545, "99.97");
        assertRate(figures, Rate.RECEIVED, 9_542, 9_737, "98.00");
        assertRate(figures, Rate.NOT_OVERDUE, 9_734, 9_737, "99.97");
        assertThat(figures.notYetDue()).isEqualTo(192);
    }

    @Test
    void whatIsReceivedAndOpenOnTheLastDayCountsAsReceivedOnly() {
        lives().write(received("2023-12-31T10:00:00").due("2024-01-09T00:00:00"));

        Group figures = figuresOf2023(YEAR_END);

        assertRate(figures, Rate.FELL_DUE, 0, 0, null);
        assertRate(figures, Rate.SETTLED, 0, 0, null);
        assertRate(figures, Rate.CLOSED, 0, 0, null);
        assertRate(figures, Rate.RECEIVED, 0, 1, "0.00");
        assertRate(figures, Rate.NOT_OVERDUE, 1, 1, "100.00");
        assertRate(figuresOf2024(), Rate.FELL_DUE, 0, 1, "0.00");
    }

    @Test
    void whatIsCompletedOnTheLastDayAndDueInJanuaryFallsDueInTheNextYear() {
        lives().write(received("2023-12-31T10:00:00").due("2024-01-09T00:00:00").completed("2023-12-31T15:00:00"));

        Group figures = figuresOf2023(YEAR_END);

        assertRate(figures, Rate.FELL_DUE, 0, 0, null);
        assertRate(figures, Rate.SETTLED, 1, 1, "100.00");
        assertRate(figures, Rate.CLOSED, 1, 1, "100.00");
        assertRate(figures, Rate.RECEIVED, 1, 1, "100.00");
        assertRate(figures, Rate.NOT_OVERDUE, 1, 1, "100.00");
        assertRate(figuresOf2024(), Rate.FELL_DUE, 1, 1, "100.00");
    }

    @Test
    void aDeadlineAtTheMidnightThatEndsTheYearBelongsToTheYear() {
        lives().write(received("2023-12-20T10:00:00").due(YEAR_END));

        Group figures = figuresOf2023(YEAR_END);

        assertRate(figures, Rate.FELL_DUE, 0, 1, "0.00");
        assertThat(bucket(figures, "open-overdue")).isEqualTo(1);
        assertRate(figuresOf2024(), Rate.FELL_DUE, 0, 0, null);
    }

    @Test
    void completionAtTheDeadlineIsOnTime() {
        lives().write(
                        received("2023-03-01T09:00:00")
                                .due("2023-03-09T00:00:00")
                                .completed("2023-03-09T00:00:00"),
                        received("2023-03-01T09:00:00")
                                .due("2023-03-09T00:00:00")
                                .completed("2023-03-09T00:00:01"));

        Group figures = figuresOf2023(YEAR_END);

        assertThat(bucket(figures, "on-time")).isEqualTo(1);
        assertThat(bucket(figures, "late")).isEqualTo(1);
    }

    @Test
    void anExtensionIsLateByTheOriginalDeadlineOnly() {
        lives().write(received("2023-03-01T09:00:00")
                .due("2023-03-09T00:00:00")
                .extended("2023-03-08T09:00:00", "2023-03-14T00:00:00")
                .completed("2023-03-13T09:00:00"));

        Group figures = figuresOf2023(YEAR_END);

        assertThat(figures.rate(Rate.FELL_DUE, Scope.ALL, Basis.CURRENT).value())
                .isEqualTo("100.00");
        assertThat(figures.rate(Rate.FELL_DUE, Scope.ALL, Basis.ORIGINAL).value())
                .isEqualTo("0.00");
    }

    @Test
    void aDirectAnswerCountsInAllButNotAmongTheDispatched() {
        lives().write(received("2023-03-01T09:00:00").due("2023-03-09T00:00:00").answered("2023-03-01T09:05:00"));

        Group figures = figuresOf2023(YEAR_END);

        assertThat(figures.waterfall()).containsEntry("direct", 1L).containsEntry("dispatched", 0L);
        assertRate(figures, Rate.FELL_DUE, 1, 1, "100.00");
        assertThat(figures.rate(Rate.FELL_DUE, Scope.DISPATCHED, Basis.CURRENT).denominator())
                .isZero();
    }

    @Test
    void whatIsNotAcceptedStandsInItsOwnRowsAndInNoRate() {
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        lives().write(
                        copy(request).ended("declined", "2023-03-01T10:00:00"),
                        copy(request).ended("transferred", "2023-03-01T10:00:00"),
                        copy(request).ended("transferred", "2023-03-20T10:00:00"),
                        copy(request).ended("voided", "2023-03-01T10:00:00"));

        Group figures = figuresOf2023(YEAR_END);

        assertThat(figures.waterfall())
                .containsEntry("registered", 4L)
                .containsEntry("accepted", 0L)
                .containsEntry("declined", 1L)
                .containsEntry("transferred", 2L)
                .containsEntry("transferred-in-time", 1L)
                .containsEntry("transferred-late", 1L)
                .containsEntry("voided", 1L);
        assertRate(figures, Rate.RECEIVED, 0, 0, null);
    }

    @Test
    void whatHasNoDeadlineIsAcceptedAndCountedApart() {
        lives().write(received("2023-03-01T09:00:00").completed("2023-03-02T09:00:00"));

        Group figures = figuresOf2023(YEAR_END);

        assertThat(bucket(figures, "without-deadline")).isEqualTo(1);
        assertThat(figures.ledger()).containsEntry("accepted", 1L).containsEntry("completed", 1L);
        assertRate(figures, Rate.CLOSED, 0, 0, null);
        assertRate(figures, Rate.RECEIVED, 0, 0, null);
    }

    @Test
    void declaredVerdictsAreNeverMixedWithComputedOnes() {
        Life old = received("2023-03-01T09:00:00");
        lives().write(
                        copy(old).declared("on-time"),
                        copy(old).declared("late"),
                        copy(old).declared("unknown"),
                        copy(old).imported().due("2023-03-09T00:00:00").completed("2023-03-02T09:00:00"));

        OnTimeAnswer answer = answer(Window.year(2023), YEAR_END, null);

        assertThat(bucket(answer.total(), "declared")).isEqualTo(3);
        assertThat(answer.total().buckets().get(0).declared())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("declared-on-time", 1L, "declared-late", 1L, "declared-unknown", 1L));
        assertRate(answer.total(), Rate.FELL_DUE, 1, 1, "100.00");
        assertThat(answer.imported()).isEqualTo(4);
    }

    @Test
    void impossibleTimesAreKeptInARowOfTheirOwn() {
        lives().write(received("2023-03-05T09:00:00")
                .impossible()
                .due("2023-03-09T00:00:00")
                .completed("2023-03-01T09:00:00"));

        Group figures = figuresOf2023(YEAR_END);

        assertThat(bucket(figures, "impossible-times")).isEqualTo(1);
        assertThat(figures.waterfall()).containsEntry("accepted", 1L);
        assertRate(figures, Rate.FELL_DUE, 0, 0, null);
    }

    @Test
    void theLedgerCarriesFromOneYearToTheNext() {
        Life open = received("2023-12-20T09:00:00").due("2023-12-28T00:00:00");
        lives().write(
                        open,
                        copy(open).completed("2024-01-02T09:00:00"),
                        copy(open).ended("transferred", "2024-01-03T09:00:00"),
                        copy(open).completed("2023-12-21T09:00:00"),
                        received("2024-02-01T09:00:00").due("2024-02-09T00:00:00"));

        assertThat(figuresOf2023(YEAR_END).ledger()).containsEntry("carried-out", 3L);
        assertThat(figuresOf2024().ledger())
                .containsEntry("carried-in", 3L)
                .containsEntry("accepted", 1L)
                .containsEntry("completed", 1L)
                .containsEntry("carried-in-transferred", 1L)
                .containsEntry("carried-out", 2L);
    }

    @Test
    void afterTheFactNothingChangesAnEarlierCutOff() {
        lives().write(received("2023-12-20T09:00:00").due("2023-12-28T00:00:00").completed("2024-01-02T09:00:00"));

        assertThat(bucket(figuresOf2023("2023-12-21T00:00:00"), "open-in-time")).isEqualTo(1);
        assertThat(bucket(figuresOf2023(YEAR_END), "open-overdue")).isEqualTo(1);
        assertThat(bucket(figuresOf2023("2024-01-03T00:00:00"), "late")).isEqualTo(1);
        assertThat(figuresOf2023("2023-12-20T08:59:59").waterfall()).containsEntry("registered", 0L);
    }

    @Test
    void aWindowCanEndWithTheCutOffSoThatOnlyWhatWasDueCounts() {
        lives().write(
                        received("2023-03-01T09:00:00")
                                .due("2023-03-09T00:00:00")
                                .completed("2023-03-02T09:00:00"),
                        received("2023-06-29T09:00:00")
                                .due("2023-07-08T00:00:00")
                                .completed("2023-06-30T09:00:00"));

        Window soFar = Window.year(2023).endingAtCutOff();

        assertRate(figuresOf2023("2023-07-01T00:00:00"), Rate.FELL_DUE, 2, 2, "100.00");
        assertRate(answer(soFar, "2023-07-01T00:00:00", null).total(), Rate.FELL_DUE, 1, 1, "100.00");
    }

    @Test
    void aFutureCutOffIsRefused() {
        assertThatThrownBy(() -> figuresOf2023("2025-01-01T00:00:01"))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(StatisticsProblem.FUTURE_CUT_OFF));
    }

    @Test
    void aCutOffThatMayStillChangeIsClampedAndSaidToBe() {
        OnTimeAnswer answer = answer(Window.year(2024), "2024-12-31T23:59:58", null);

        assertThat(answer.asOf().toInstant()).isEqualTo(Life.time("2024-12-31T23:59:40"));
        assertThat(answer.asOfClamped()).isTrue();
    }

    @Test
    void aClerkSeesTheOwnDepartmentOnly() {
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        lives().write(
                        copy(request),
                        copy(request).with("department", "D002"),
                        copy(request).with("department", null));
        Actor clerk = new Actor("c", "经办", Life.COUNTY, Set.of(Role.CLERK), new DepartmentKey(Life.COUNTY, "D002"));

        OnTimeAnswer own = statistics
                .answer(clerk, new OnTimeQuery(Window.year(2023), null, null, null, null))
                .block();

        assertThat(own.total().waterfall()).containsEntry("registered", 1L);
        assertThat(own.department()).isEqualTo("D002");
    }

    @Test
    void aCountyMayNotReadItsNeighbour() {
        OnTimeQuery neighbours = new OnTimeQuery(Window.year(2023), null, null, null, "141121");

        assertThatThrownBy(() -> statistics.answer(MANAGER, neighbours).block())
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(StatisticsProblem.FIGURES_OF_OTHERS));
    }

    @Test
    void aCitySeesItsCountiesSideBySide() {
        Actor city = new Actor("m", "市", "141100", Set.of(Role.MANAGER), null);
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        lives().write(copy(request), copy(request).with("division", "141121"));

        OnTimeAnswer answer = statistics
                .answer(city, new OnTimeQuery(Window.year(2023), Grouping.DIVISION, null, null, null))
                .block();

        assertThat(answer.groups()).extracting(Group::key).containsExactly("141121", "141122");
        assertThat(answer.total().waterfall()).containsEntry("registered", 2L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void agreesWithAnIndependentCount(long seed) {
        Random random = new Random(seed);
        List<Life> lives = Stream.generate(() -> anyLife(random)).limit(120).toList();
        lives().write(lives);
        Window window = anyWindow(random);
        Instant asOf = anyInstant(random);

        Group figures = statistics
                .answer(MANAGER, new OnTimeQuery(window, null, null, asOf, null))
                .block()
                .total();

        for (Buckets buckets : figures.buckets()) {
            ExpectedFigures expected = new ExpectedFigures(lives, window, asOf, buckets.scope(), buckets.basis());
            assertThat(buckets.counts()).isEqualTo(expected.buckets());
        }
        for (RateFigure rate : figures.rates()) {
            ExpectedFigures expected = new ExpectedFigures(lives, window, asOf, rate.scope(), rate.basis());
            assertThat(List.of(rate.numerator(), rate.denominator()))
                    .as("%s %s %s", rate.rate(), rate.scope(), rate.basis())
                    .isEqualTo(expected.rate(rate.rate()));
        }
        ExpectedFigures whole = new ExpectedFigures(lives, window, asOf, Scope.ALL, Basis.CURRENT);
        assertThat(figures.waterfall()).containsAllEntriesOf(whole.waterfall());
        assertThat(figures.ledger()).containsAllEntriesOf(whole.ledger());
    }

    @ParameterizedTest
    @ValueSource(longs = 21)
    void everyNumberEqualsTheCountOfItsList(long seed) {
        Random random = new Random(seed);
        lives().write(Stream.generate(() -> anyLife(random)).limit(60).toList());
        OnTimeQuery query =
                new OnTimeQuery(anyWindow(random), Grouping.DEPARTMENT, null, Life.time("2023-12-15T12:00:00"), null);
        OnTimeAnswer answer = statistics.answer(MANAGER, query).block();

        numbersOf(answer).forEach(number -> {
            RequestsBehind behind = requests.list(MANAGER, query, number.figure(), number.group(), null, 1_000)
                    .block();
            assertThat(behind.count()).as("%s", number).isEqualTo(number.count());
            assertThat(behind.items()).as("%s", number).hasSize((int) number.count());
        });
    }

    @Test
    void aListIsReadInPartsThatFitTogether() {
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        lives().write(Stream.generate(() -> copy(request)).limit(7).toList());
        OnTimeQuery query = new OnTimeQuery(Window.year(2023), null, null, null, null);
        FigureKey accepted = FigureKey.of(Scope.ALL, Basis.CURRENT, "accepted");

        RequestsBehind first =
                requests.list(MANAGER, query, accepted, null, null, 4).block();
        clock.set("2025-01-02T00:00:00+08:00");
        RequestsBehind second =
                requests.list(MANAGER, query, accepted, null, first.next(), 4).block();

        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(RequestsBehind.Item::number)
                        .distinct())
                .hasSize(7);
        assertThat(second.asOf()).isEqualTo(first.asOf());
        assertThat(second.next()).isNull();
    }

    private record Shown(FigureKey figure, @Nullable String group, long count) {}

    private static List<Shown> numbersOf(OnTimeAnswer answer) {
        List<Shown> numbers = new ArrayList<>(numbersOf(answer.total()));
        answer.groups().forEach(group -> numbers.addAll(numbersOf(group)));
        numbers.add(new Shown(FigureKey.of(Scope.ALL, Basis.CURRENT, "imported"), null, answer.imported()));
        return numbers;
    }

    private static List<Shown> numbersOf(Group group) {
        List<Shown> numbers = new ArrayList<>();
        group.rates().forEach(rate -> Map.of(
                        "numerator", rate.numerator(),
                        "denominator", rate.denominator(),
                        "late", rate.late(),
                        "open-overdue", rate.openOverdue())
                .forEach((part, count) -> numbers.add(
                        new Shown(new FigureKey(rate.scope(), rate.basis(), rate.rate(), part), group.key(), count))));
        group.buckets().forEach(buckets -> Stream.of(
                        Map.of("accepted", buckets.accepted()), buckets.counts(), buckets.declared())
                .forEach(counts -> counts.forEach((part, count) -> numbers.add(
                        new Shown(FigureKey.of(buckets.scope(), buckets.basis(), part), group.key(), count)))));
        Stream.of(group.waterfall(), group.ledger())
                .forEach(rows -> rows.forEach((part, count) ->
                        numbers.add(new Shown(FigureKey.of(Scope.ALL, Basis.CURRENT, part), group.key(), count))));
        return numbers;
    }

    private static Life anyLife(Random random) {
        Life life = new Life(
                new java.util.UUID(random.nextLong(), random.nextLong()),
                Life.COUNTY,
                anyInstant(random),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                "help",
                random.nextBoolean() ? "D00" + random.nextInt(3) : null);
        Supplier<Instant> later = () -> life.received().plusSeconds(3_600L * random.nextInt(24 * 40));
        Life dated = random.nextInt(8) == 0 ? life : life.with("due", midnightAfter(later.get()));
        Life ended =
                switch (random.nextInt(8)) {
                    case 0 -> dated;
                    case 1 -> dated.with("end", "declined").with("endedAt", later.get());
                    case 2 -> dated.with("end", "transferred").with("endedAt", later.get());
                    case 3 -> dated.with("end", "voided").with("endedAt", later.get());
                    default ->
                        dated.with("end", "completed")
                                .with("endedAt", later.get())
                                .with("direct", random.nextInt(4) == 0);
                };
        return switch (random.nextInt(12)) {
            case 0 -> life.declared(List.of("on-time", "late", "unknown").get(random.nextInt(3)));
            case 1 ->
                dated.impossible()
                        .with("end", "completed")
                        .with("endedAt", life.received().minusSeconds(86_400));
            case 2, 3 -> extended(ended, later.get());
            case 4 -> ended.imported();
            default -> ended.with("dispatched", later.get());
        };
    }

    private static Life extended(Life life, Instant at) {
        Instant due = life.due();
        return due == null || life.hasEndedBy(at)
                ? life
                : life.with("extendedAt", at).with("extendedDue", due.plusSeconds(86_400L * 3));
    }

    private static Instant midnightAfter(Instant instant) {
        return instant.atZone(Window.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(Window.ZONE)
                .toInstant();
    }

    private static Instant anyInstant(Random random) {
        return Life.time("2023-10-01T00:00:00").plusSeconds(3_600L * random.nextInt(24 * 120));
    }

    private static Window anyWindow(Random random) {
        LocalDate from = LocalDate.of(2023, 10, 1).plusDays(random.nextInt(60));
        return new Window(from, from.plusDays(random.nextInt(60)), false);
    }

    private static Life copy(Life life) {
        return new Life(
                java.util.UUID.randomUUID(),
                life.division(),
                life.received(),
                life.due(),
                life.extendedAt(),
                life.extendedDue(),
                life.dispatched(),
                life.end(),
                life.endedAt(),
                life.direct(),
                life.declared(),
                life.anomaly(),
                life.source(),
                life.nature(),
                life.department());
    }

    private Lives lives() {
        return new Lives(database);
    }

    private Group figuresOf2023(String asOf) {
        return answer(Window.year(2023), asOf, null).total();
    }

    private Group figuresOf2024() {
        return answer(Window.year(2024), "2024-12-31T23:00:00", null).total();
    }

    private OnTimeAnswer answer(Window window, String asOf, @Nullable Grouping by) {
        OnTimeQuery query = new OnTimeQuery(window, by, null, Life.time(asOf), null);
        return statistics.answer(MANAGER, query).block();
    }

    private static long bucket(Group figures, String part) {
        return figures.buckets().get(0).counts().getOrDefault(part, -1L);
    }

    private static void assertRate(Group figures, Rate rate, long numerator, long denominator, @Nullable String value) {
        RateFigure figure = figures.rate(rate, Scope.ALL, Basis.CURRENT);

        assertThat(figure.numerator()).isEqualTo(numerator);
        assertThat(figure.denominator()).isEqualTo(denominator);
        assertThat(figure.value()).isEqualTo(value);
    }
}
