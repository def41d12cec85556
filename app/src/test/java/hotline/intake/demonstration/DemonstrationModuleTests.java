package hotline.intake.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.intake.demonstration.living.LivingDemonstration;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@AnyDatabase
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

    // what the planner believes; it counts on fewer rows where it was told before the last ones came in
    private static final String TABLES_PLANNED_AS_SMALL =
            """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND reltuples < 9737
                AND relname IN ('service_request', 'request_state', 'clock_state', 'assignment', 'request_event')
            """;

    @Autowired
    Demonstration demonstration;

    @Autowired
    LivingDemonstration living;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    WebTestClient http;

    @Test
    void loadsTheYearOnceAndItsFiguresAreThoseOfTheReport() {
        clock.set("2024-01-05T09:00:00+08:00");
        long began = System.nanoTime();
        demonstration.load().block();
        LOG.info("the demonstration year loaded in {} ms", (System.nanoTime() - began) / 1_000_000);

        demonstration.load().block();

        assertThat(database.sql(FIGURES).mapValue(String.class).one().block()).isEqualTo("9737 9542 3 192 0");
        assertThat(demonstration.isLoaded().block()).isTrue();
        assertThat(database.sql(TABLES_PLANNED_AS_SMALL)
                        .mapValue(String.class)
                        .all()
                        .collectList()
                        .block())
                .isEmpty();
    }

    @Test
    void theSentenceOfTheReportComesOutRight() {
        clock.set("2024-01-05T09:00:00+08:00");
        demonstration.load().block();

        JsonNode report = get("/api/v1/reports/business-environment/2023");

        assertThat(report.path("accepted").asLong()).isEqualTo(9_737);
        assertThat(rate(report.path("headline"))).isEqualTo("9542/9545 99.97");
        assertThat(rate(report.path("received"))).isEqualTo("9542/9737 98.00");
        assertThat(report.path("notYetDue").asLong()).isEqualTo(192);
        assertThat(report.path("sentence").asText()).contains("9737", "9542", "9545", "99.97", "98.00");
        assertThat(report.at("/ledger/carried-in").asLong()).isZero();
    }

    @Test
    void theSentenceStaysRightBesideTheDaysUpToNow() {
        clock.set("2026-11-27T10:30:00+08:00");
        demonstration.load().block();
        living.load(1).then().block();

        JsonNode report = get("/api/v1/reports/business-environment/2023");

        assertThat(rate(report.path("headline"))).isEqualTo("9542/9545 99.97");
        assertThat(rate(report.path("received"))).isEqualTo("9542/9737 98.00");
        assertThat(report.path("notYetDue").asLong()).isEqualTo(192);
    }

    @Test
    void nothingOfTheYearIsOpenYearsLater() {
        clock.set("2026-11-27T10:30:00+08:00");

        demonstration.load().block();

        assertThat(database.sql("SELECT count(*) FROM service_request WHERE completed_at IS NULL")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isZero();
    }

    @Test
    void everyPageSaysThatTheYearIsInvented() {
        assertThat(signInPage()).doesNotContain("演示数据");

        demonstration.load().block();

        assertThat(signInPage()).contains("演示数据");
    }

    private String signInPage() {
        return Objects.requireNonNull(http.mutate()
                .responseTimeout(Duration.ofSeconds(60))
                .build()
                .get()
                .uri("/sign-in")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static String rate(JsonNode rate) {
        return rate.path("numerator").asText() + "/" + rate.path("denominator").asText() + " "
                + rate.path("value").asText();
    }

    private JsonNode get(String address) {
        return Objects.requireNonNull(TestStaff.with(Role.MANAGER)
                .using(http)
                .mutate()
                .responseTimeout(Duration.ofSeconds(60))
                .build()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
