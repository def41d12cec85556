package hotline.intake.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@HotlineTest
class DemonstrationModuleTests {

    private static final Logger LOG = LoggerFactory.getLogger("hotline.testing.measured");

    // as of the year's end, as the log knew it then
    private static final String FIGURES =
            """
            SELECT concat_ws(' ', count(*),
                count(*) FILTER (WHERE completed_at <= due_at),
                count(*) FILTER (WHERE completed_at > due_at),
                count(*) FILTER (WHERE completed_at IS NULL AND due_at > timestamptz '2024-01-01 00:00+08'),
                count(*) FILTER (WHERE department_code IS NULL))
            FROM request_state
            WHERE source = 'demo' AND known_from <= timestamptz '2024-01-01 00:00+08'
                AND known_to > timestamptz '2024-01-01 00:00+08'
            """;

    @Autowired
    Demonstration demonstration;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Test
    void loadsTheYearOnceAndItsFiguresAreThoseOfTheReport() {
        clock.set("2024-01-05T09:00:00+08:00");
        long began = System.nanoTime();
        demonstration.load().block();
        LOG.info("the demonstration year loaded in {} ms", (System.nanoTime() - began) / 1_000_000);

        demonstration.load().block();

        assertThat(database.sql(FIGURES).mapValue(String.class).one().block()).isEqualTo("9737 9542 3 192 0");
        assertThat(demonstration.isLoaded().block()).isTrue();
    }
}
