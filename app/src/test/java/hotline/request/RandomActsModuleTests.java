package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.log.Fold;
import hotline.request.log.RecordedEvent;
import hotline.request.log.Timeline;
import hotline.request.proof.Verification;
import hotline.request.proof.Verifier;
import hotline.shared.problem.ProblemException;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RandomActs;
import hotline.testing.RandomActs.Attempt;
import hotline.testing.RequestFixture.Story;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/** Whatever people do to a request, what is stored of it follows from its events. */
@HotlineTest
class RandomActsModuleTests {

    private static final int ATTEMPTS = 80;

    /** Spans of a clock that overlap, leave a gap, or go on after the last one that is known. */
    private static final String BROKEN_SPANS =
            """
            SELECT count(*) FROM (
                SELECT known_to, lead(known_from) OVER run AS next_from, ended_at, known_from,
                    lag(ended_at) OVER run AS ended_before
                FROM clock_state
                WINDOW run AS (PARTITION BY division_code, request_id, cycle_number, step, assignment_number, run_number
                    ORDER BY version)) AS spans
            WHERE known_to <> coalesce(next_from, 'infinity') OR ended_before IS NOT NULL OR known_from > known_to
            """;

    /** Clocks whose known spans together are not the whole of the clock, from its start to its end. */
    private static final String BROKEN_SUMS =
            """
            SELECT count(*) FROM (
                SELECT min(known_from) AS known_from, min(started_at) AS started_at, max(ended_at) AS ended_at,
                    sum(CASE WHEN ended_at IS NULL AND known_to < 'infinity' THEN known_to - known_from ELSE '0' END) AS span,
                    max(known_from) FILTER (WHERE ended_at IS NOT NULL) AS known_ended
                FROM clock_state
                GROUP BY division_code, request_id, cycle_number, step, assignment_number, run_number) AS clocks
            WHERE known_from <> started_at OR known_ended - started_at <> span OR ended_at > known_ended
            """;

    @Autowired
    Requests requests;

    @Autowired
    Timeline timeline;

    @Autowired
    Verifier verifier;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theRowIsTheFoldOfTheEvents(long seed) {
        Story story = lived(seed);

        ServiceRequest folded = null;
        for (RecordedEvent event : events(story)) {
            folded = Fold.next(folded, event);
        }

        assertThat(folded).isEqualTo(story.now());
        Verification proof = verifier.verify(People.AUDITOR, story.number()).block();
        assertThat(proof.intact()).as(proof.toString()).isTrue();
    }

    @Test
    void theSpansOfEachClockAreDisjointAndSumUp() {
        for (long seed = 20; seed < 30; seed++) {
            clock.reset();
            Story lived = lived(seed);
            assertThat(lived.now().version()).isPositive();
        }

        assertThat(count(BROKEN_SPANS)).isZero();
        assertThat(count(BROKEN_SUMS)).isZero();
    }

    private Story lived(long seed) {
        RandomActs acts = RandomActs.anyOf(new Random(seed));
        RequestNumber parent = aRequest(requests).registered().number();
        Story story = aRequest(requests).registered();
        for (int i = 0; i < ATTEMPTS; i++) {
            clock.advance(acts.span());
            attempt(acts, story, parent);
        }
        return story;
    }

    private void attempt(RandomActs acts, Story story, RequestNumber parent) {
        ServiceRequest now = story.now();
        if (Lifecycle.from(now.status()).isEmpty()) {
            return;
        }
        Attempt attempt = acts.next(now, parent, clock.instant());
        try {
            story.after(attempt.actor(), attempt.command());
        } catch (ProblemException refused) {
            assertThat(story.now()).isEqualTo(now);
        }
    }

    private List<RecordedEvent> events(Story story) {
        return Flux.fromIterable(timeline.of(People.SUPERVISOR, story.number()).block())
                .map(Timeline.Entry::event)
                .collectList()
                .block();
    }

    private long count(String query) {
        return database.sql(query).mapValue(Long.class).one().block();
    }
}
