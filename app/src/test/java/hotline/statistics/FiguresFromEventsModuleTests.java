package hotline.statistics;

import static hotline.statistics.ExpectedFigures.assertAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.statistics.catalogue.Basis;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Scope;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is published of requests that really lived, counted once more from the log alone. */
@AnyDatabase
@HotlineTest
class FiguresFromEventsModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    FigureStatistics statistics;

    @Autowired
    FigureStatistics clocks;

    @Autowired
    ApplicationContext program;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void whatIsPublishedIsWhatTheLogTells(long seed) {
        Random random = new Random(seed);
        Instant began = clock.instant();
        new LivingYear(program).live(random);
        Instant ended = clock.instant();
        clock.advance(Duration.ofDays(1));

        for (int i = 0; i < 8; i++) {
            Instant asOf = began.plusSeconds((ended.getEpochSecond() - began.getEpochSecond()) * (i + 1) / 8);
            LocalDate any = LocalDate.of(2023, 9, 1).plusDays(random.nextInt(40));
            LocalDate last = LocalDate.ofInstant(asOf, Window.ZONE);
            LocalDate from = any.isAfter(last) ? last : any;
            Collection<Life> lives = LivesFromEvents.of(database, asOf);
            assertPublished(lives, new Window(from, from.plusDays(random.nextInt(40))), asOf);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void theClocksThatArePublishedAreThoseOfTheRequests(long seed) {
        Random random = new Random(seed);
        new LivingYear(program).live(random);
        Instant ended = clock.instant();
        clock.advance(Duration.ofDays(1));
        Collection<ServiceRequest> all = all();

        for (int i = 0; i < 6; i++) {
            LocalDate from = LocalDate.of(2023, 9, 1).plusDays(random.nextInt(60));
            Window window = new Window(from, from.plusDays(random.nextInt(60)));
            FigureAnswer answer = Objects.requireNonNull(clocks.answer(
                            People.MANAGER,
                            FigureSource.CLOCKS,
                            new FigureQuery(window, Grouping.DEPARTMENT, null, ended, null))
                    .block());
            ExpectedClocks.assertAgrees(answer.total().figures(), all, window, ended);
            assertThat(answer.groups().stream()
                            .flatMap(group -> group.figures().stream())
                            .mapToLong(figures -> figures.count(Family.CLOCKS, "all"))
                            .sum())
                    .isEqualTo(answer.total().figures().stream()
                            .mapToLong(figures -> figures.count(Family.CLOCKS, "all"))
                            .sum());
        }
    }

    private Collection<ServiceRequest> all() {
        return Objects.requireNonNull(database.sql("SELECT number FROM service_request")
                .mapValue(String.class)
                .all()
                .concatMap(number -> requests.find(People.SUPERVISOR, new RequestNumber(number)))
                .collectList()
                .block());
    }

    private void assertPublished(Collection<Life> lives, Window window, Instant asOf) {
        FigureQuery query = new FigureQuery(window, Grouping.DEPARTMENT, null, asOf, null);
        FigureAnswer answer = Objects.requireNonNull(
                statistics.answer(People.MANAGER, FigureSource.ON_TIME, query).block());

        Collection<Life> atStart = LivesFromEvents.of(database, window.start());
        assertAgrees(answer.total(), lives, atStart, window, asOf);
        assertThat(answer.total().family(Family.FURTHER).get("imported"))
                .isEqualTo(new ExpectedFigures(lives, window, asOf, Scope.ALL, Basis.CURRENT).imported());
        answer.groups()
                .forEach(group -> assertAgrees(
                        group,
                        lives.stream()
                                .filter(life -> Objects.equals(group.key(), keyOf(life, asOf)))
                                .toList(),
                        atStart,
                        window,
                        asOf));
    }

    private static String keyOf(Life life, Instant asOf) {
        return life.isDispatchedBy(asOf) ? life.division() + ":" + life.department() : Grouping.NONE;
    }
}
