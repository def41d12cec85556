package hotline.statistics;

import static hotline.statistics.ExpectedFigures.assertAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Channel;
import hotline.request.DeclaredVerdict;
import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.request.events.RequestEvent.Matter;
import hotline.request.store.HandlingSettingsRepository;
import hotline.shared.ProblemException;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is published of requests that really lived, counted once more from the log alone. */
@HotlineTest
class FiguresFromEventsModuleTests {

    private static final Nature[] NATURES = {Nature.HELP, Nature.CONSULTATION, Nature.PRAISE};
    private static final DeclaredVerdict[] VERDICTS = DeclaredVerdict.values();
    private static final int STEPS = 500;
    private static final HandlingSettings REVIEWED =
            new HandlingSettings(ReviewMode.RULE, 0, Set.of(Nature.HELP), List.of(50, 80), false);

    @Autowired
    Requests requests;

    @Autowired
    RequestImports imports;

    @Autowired
    OnTimeStatistics statistics;

    @Autowired
    ClockStatistics clocks;

    @Autowired
    HandlingSettingsRepository settings;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void whatIsPublishedIsWhatTheLogTells(long seed) {
        Random random = new Random(seed);
        Instant began = clock.instant();
        live(random);
        Instant ended = clock.instant();
        clock.advance(Duration.ofDays(1));

        for (int i = 0; i < 8; i++) {
            Instant asOf = began.plusSeconds((ended.getEpochSecond() - began.getEpochSecond()) * (i + 1) / 8);
            LocalDate from = LocalDate.of(2023, 9, 1).plusDays(random.nextInt(40));
            Collection<Life> lives = LivesFromEvents.of(database, asOf);
            assertPublished(lives, new Window(from, from.plusDays(random.nextInt(40)), false), asOf);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void theClocksThatArePublishedAreThoseOfTheRequests(long seed) {
        Random random = new Random(seed);
        live(random);
        Instant ended = clock.instant();
        clock.advance(Duration.ofDays(1));
        Collection<ServiceRequest> all = all();

        for (int i = 0; i < 6; i++) {
            LocalDate from = LocalDate.of(2023, 9, 1).plusDays(random.nextInt(60));
            Window window = new Window(from, from.plusDays(random.nextInt(60)), false);
            ClockAnswer answer = Objects.requireNonNull(
                    clocks.answer(People.MANAGER, new OnTimeQuery(window, Grouping.DEPARTMENT, null, ended, null))
                            .block());
            ExpectedClocks.assertAgrees(answer.total(), all, window, ended);
            assertThat(answer.groups().stream()
                            .flatMap(group -> group.figures().stream())
                            .mapToLong(ClockAnswer.Figure::all)
                            .sum())
                    .isEqualTo(answer.total().stream()
                            .mapToLong(ClockAnswer.Figure::all)
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
        OnTimeQuery query = new OnTimeQuery(window, Grouping.DEPARTMENT, null, asOf, null);
        OnTimeAnswer answer =
                Objects.requireNonNull(statistics.answer(People.MANAGER, query).block());

        assertAgrees(answer.total(), lives, window, asOf);
        assertThat(answer.imported())
                .isEqualTo(new ExpectedFigures(lives, window, asOf, Scope.ALL, Basis.CURRENT).imported());
        answer.groups()
                .forEach(group -> assertAgrees(
                        group,
                        lives.stream()
                                .filter(life -> Objects.equals(group.key(), keyOf(life, asOf)))
                                .toList(),
                        window,
                        asOf));
    }

    private static String keyOf(Life life, Instant asOf) {
        return life.isDispatchedBy(asOf) ? life.division() + ":" + life.department() : GroupNames.NONE;
    }

    /** Some replies are reviewed, and one department's are signed. */
    private void live(Random random) {
        settings.set(People.JIAOCHENG, REVIEWED, People.SUPERVISOR, clock.instant())
                .then(settings.setSignature(
                        People.JIAOCHENG, People.WATER.code(), true, People.SUPERVISOR, clock.instant()))
                .block();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            clock.advance(Duration.ofMinutes(random.nextInt(360)));
            if (i % 12 == 0) {
                takeOver(random, i).ifPresent(stories::add);
            } else if (stories.size() < 3 || random.nextInt(6) == 0) {
                stories.add(RequestFixture.aRequest(requests)
                        .of(NATURES[random.nextInt(NATURES.length)])
                        .registered());
            } else {
                goOn(stories, random);
            }
        }
    }

    private static void goOn(List<Story> stories, Random random) {
        Story story = stories.get(random.nextInt(stories.size()));
        AnyActs.Next next = new AnyActs(random, stories.get(0).number()).after(story.now());
        if (next == null) {
            return;
        }
        try {
            story.after(next.actor(), next.command());
        } catch (ProblemException refusedByRule) {
            assertThat(refusedByRule.type().status().is4xxClientError()).isTrue();
        }
    }

    /** A request of an old system, as a story where it can go on here. */
    private Optional<Story> takeOver(Random random, int number) {
        Instant received = clock.instant().minus(Duration.ofHours(random.nextInt(24 * 60)));
        boolean isDeclared = random.nextInt(4) == 0;
        boolean isFinished = !isDeclared && random.nextInt(4) != 0;
        Duration taken = Duration.ofHours(random.nextInt(24 * 10) - 12L);
        Instant completed = received.plus(taken);
        Instant known = completed.isAfter(clock.instant()) ? clock.instant() : completed;
        ImportedRequest old = new ImportedRequest(
                People.JIAOCHENG,
                "old",
                "X" + number,
                received,
                new Matter(Nature.HELP, Channel.PHONE, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯",
                "路灯不亮",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                random.nextBoolean() ? People.HOUSING : null,
                isDeclared || random.nextInt(4) == 0 ? null : received.plus(Duration.ofDays(5)),
                false,
                null,
                isFinished ? known : null,
                isFinished && random.nextInt(3) == 0,
                isDeclared ? VERDICTS[random.nextInt(VERDICTS.length)] : null,
                "digest");
        Story story = new Story(requests, imported(old));
        return isFinished || isDeclared ? Optional.empty() : Optional.of(story);
    }

    private RequestNumber imported(ImportedRequest request) {
        return Objects.requireNonNull(
                        imports.importAll(People.OPERATOR, List.of(request)).block())
                .get(0)
                .number();
    }
}
