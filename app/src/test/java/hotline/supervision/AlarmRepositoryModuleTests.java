package hotline.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.RequestFixture;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** A claim costs what has gone off, however much has not. */
@HotlineTest
class AlarmRepositoryModuleTests {

    private static final String MANY =
            """
            INSERT INTO request_alarm (division_code, request_id, cycle_number, step, assignment_number, run_number,
                stage, due_at, fires_at)
            SELECT r.division_code, r.id, 1, 'supervision', 1, n, 100, :from + n * interval '1 second',
                :from + n * interval '1 second'
            FROM service_request r, generate_series(1, 30000) AS n
            """;

    @Autowired
    Requests requests;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void fill() {
        RequestFixture.aRequest(requests).registered();
        database.sql(MANY).bind("from", clock.instant()).then().block();
        database.sql("ANALYZE request_alarm, service_request").then().block();
    }

    @Test
    void readsOneDueRowByTheIndex() {
        clock.advance(Duration.ofSeconds(100));

        assertThat(plan())
                .contains("Index Scan using request_alarm_fires on request_alarm a (actual rows=1")
                .doesNotContain("Rows Removed", "Sort");
    }

    @Test
    void sortsNothingThoughTheStatisticsAreOlderThanTheAlarms() {
        database.sql("DELETE FROM request_alarm").then().block();
        database.sql("ANALYZE request_alarm").then().block();
        database.sql(MANY).bind("from", clock.instant()).then().block();
        clock.advance(Duration.ofHours(24));

        assertThat(plan()).contains("request_alarm a (actual rows=1").doesNotContain("Rows Removed", "Sort");
    }

    @Test
    void readsNoneWhereNoneHasGoneOff() {
        assertThat(plan())
                .contains("Index Scan using request_alarm_fires on request_alarm a (actual rows=0")
                .doesNotContain("Rows Removed", "Sort");
    }

    private String plan() {
        List<String> lines = database.sql(
                        "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, BUFFERS OFF) " + AlarmRepository.CLAIM)
                .bind("now", clock.instant())
                .bind("usualShare", 50)
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
        return String.join("\n", Objects.requireNonNull(lines));
    }
}
