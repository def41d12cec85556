package hotline.request;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** An act writes the cycles, parts, clocks and proceedings that it added or changed, and leaves the others alone. */
@HotlineTest
class WrittenRowsModuleTests {

    private static final String WRITTEN_LAST =
            """
            WITH act AS (
                SELECT e.division_code, e.request_id, e.xmin AS writer
                FROM request_event e JOIN service_request r ON r.division_code = e.division_code AND r.id = e.request_id
                WHERE r.number = :number ORDER BY e.sequence DESC LIMIT 1)
            SELECT concat_ws(' ', 'cycle', cycle_number) AS written
            FROM handling_cycle c JOIN act USING (division_code, request_id) WHERE c.xmin = writer
            UNION ALL SELECT concat_ws(' ', 'part', assignment_number)
            FROM assignment a JOIN act USING (division_code, request_id) WHERE a.xmin = writer
            UNION ALL SELECT concat_ws(' ', 'clock', step, assignment_number)
            FROM request_clock k JOIN act USING (division_code, request_id) WHERE k.xmin = writer
            UNION ALL SELECT concat_ws(' ', 'proceeding', proceeding_number)
            FROM request_proceeding p JOIN act USING (division_code, request_id) WHERE p.xmin = writer
            """;

    @Autowired
    Requests requests;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Test
    void anAcknowledgementWritesItsPartAndThatPartsClocks() {
        Story story = joint().acknowledged();
        clock.advance(Duration.ofHours(1));

        story.acknowledgedBy(People.WATER);

        assertThat(written(story)).containsExactlyInAnyOrder("part 2", "clock acknowledgement 2");
    }

    @Test
    void aRepeatCallWritesNoneOfThem() {
        Story story = joint().acknowledged().extensionAsked(3);

        story.calledAgain();

        assertThat(written(story)).isEmpty();
    }

    @Test
    void aDecisionWritesItsProceedingAndTheClocksThatItMoves() {
        Story story = joint().acknowledged().extensionAsked(3);
        clock.advance(Duration.ofHours(1));

        story.extensionGranted();

        assertThat(written(story))
                .containsExactlyInAnyOrder(
                        "cycle 1",
                        "proceeding 1",
                        "clock completion 0",
                        "clock completion 1",
                        "clock extension-review 1");
    }

    private List<String> written(Story story) {
        return Objects.requireNonNull(database.sql(WRITTEN_LAST)
                .bind("number", story.number().value())
                .mapValue(String.class)
                .all()
                .collectList()
                .block());
    }

    private Story joint() {
        return aRequest(requests).registered().dispatchedTo(People.ROADS, People.WATER);
    }
}
