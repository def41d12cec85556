package hotline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The published year: 9,737 received, three late, 192 neither completed nor due at its end. */
@HotlineTest
class SeedSentenceModuleTests {

    private static final String SEED_YEAR =
            """
            INSERT INTO request_state (division_code, request_id, version, known_from, known_to, status, disposition,
                is_direct, nature, received_at, due_at, original_due_at, completed_at)
            SELECT '141122', gen_random_uuid(), 1, coalesce(completed_at, received_at), 'infinity',
                CASE WHEN completed_at IS NULL THEN 'dispatched' ELSE 'completed' END, 'accepted', false, 'help',
                received_at, due_at, due_at, completed_at
            FROM generate_series(1, 9737) AS i,
                LATERAL (SELECT CASE WHEN i <= 9545 THEN timestamptz '2023-05-08T09:00:00+08' + i * interval '30 minutes'
                    ELSE timestamptz '2023-12-29T09:00:00+08' + i * interval '1 second' END) AS r (received_at),
                LATERAL (SELECT received_at + interval '9 days', CASE WHEN i <= 9542 THEN received_at + interval '2 days'
                    WHEN i <= 9545 THEN received_at + interval '10 days' END) AS t (due_at, completed_at)
            """;

    private static final String COMPLETED_IN_JANUARY =
            """
            WITH open AS (
                UPDATE request_state SET known_to = '2024-01-04T09:00:00+08' WHERE completed_at IS NULL
                RETURNING request_id, received_at, due_at)
            INSERT INTO request_state (division_code, request_id, version, known_from, known_to, status, disposition,
                is_direct, nature, received_at, due_at, original_due_at, completed_at)
            SELECT '141122', request_id, 2, '2024-01-04T09:00:00+08', 'infinity', 'completed', 'accepted', false, 'help',
                received_at, due_at, due_at, '2024-01-04T09:00:00+08' FROM open
            """;

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void theYearIsOver() {
        database.sql(SEED_YEAR).then().block();
        clock.set("2024-01-08T10:00:00+08:00");
    }

    @Test
    void theSentenceGivesTheRateWithItsNameAndDenominator() {
        assertThat(sentence(2023))
                .isEqualTo("政务服务便民热线全年受理 9737 件、上期结转未到期 0 件，截至12月31日应办结 9545 件"
                        + "（另有在办且未到期 192 件、已办结未到期 0 件、暂停或答复待审核 0 件、不计入按期办结率 0 件），按期办结 9542 件，"
                        + "按期办结率 99.97%（到期口径：按期办结÷应办结）；受理口径 98.00%（按期办结÷受理，即 9542÷9737）。");
    }

    @Test
    void theFiguresBehindItAndTheirListsComeWithIt() {
        manager()
                .get()
                .uri("/api/v1/reports/business-environment/2023")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.headline.numerator")
                .isEqualTo(9542)
                .jsonPath("$.headline.denominator")
                .isEqualTo(9545)
                .jsonPath("$.asOf")
                .isEqualTo("2024-01-01T00:00:00+08:00")
                .jsonPath("$.requests.fellDue")
                .value(link -> assertThat((String) link).endsWith("scope=all&basis=current&part=fell-due-denominator"));
    }

    @Test
    void whatStandsStillIsNamedApartFromWhatIsNotYetDue() {
        database.sql("UPDATE request_state SET status = 'paused', paused_at = received_at WHERE completed_at IS NULL")
                .then()
                .block();

        assertThat(sentence(2023)).contains("在办且未到期 0 件", "暂停或答复待审核 192 件", "时钟停走，未计入应办结");
    }

    @Test
    void aYearWithoutRequestsHasNoRate() {
        assertThat(sentence(2021)).isEqualTo("政务服务便民热线 2021 年没有受理记录，也没有应办结的诉求，按期办结率没有数值。");
    }

    @Test
    void aYearThatHasNotEndedSaysUntilWhen() {
        clock.set("2023-12-30T10:00:20+08:00");

        assertThat(sentence(2023)).startsWith("政务服务便民热线 2023 年以来受理 9737 件、上期结转未到期 0 件，截至12月30日10时0分应办结 9545 件");
    }

    @Test
    void theSentenceBesideFiguresHasTheirCutOffAndTheirValue() {
        String asOf = "2023-07-15T12:00:00Z";

        String fellDue = manager()
                .get()
                .uri("/api/v1/statistics/on-time?from=2023-01-01&to=2023-12-31&asOf=" + asOf)
                .exchange()
                .expectBody(com.fasterxml.jackson.databind.JsonNode.class)
                .returnResult()
                .getResponseBody()
                .at("/total/figures/0/rates/0/denominator")
                .asText();

        assertThat(fellDue).isNotEqualTo("9545");
        assertThat(sentence("2023?asOf=" + asOf)).contains("截至7月15日20时0分应办结 " + fellDue + " 件");
        assertThat(sentence("2023?asOf=2023-12-31T16:00:00Z")).isEqualTo(sentence(2023));
    }

    @Test
    void aCutOffAfterTheYearIsNamedWithItsYear() {
        database.sql(COMPLETED_IN_JANUARY).then().block();

        assertThat(sentence("2023?asOf=2024-01-05T01:30:00Z"))
                .startsWith("政务服务便民热线全年受理 9737 件、上期结转未到期 0 件，截至2024年1月5日9时30分应办结 9545 件")
                .contains("在办且未到期 192 件", "受理口径 99.97%");
        assertThat(sentence(2023)).contains("受理口径 98.00%");
    }

    @Test
    void aCutOffThatIsNoneIsRefusedByName() {
        manager()
                .get()
                .uri("/api/v1/reports/business-environment/2023?asOf=yesterday")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("asOf");
    }

    @Test
    void onlyThoseWhoReadFiguresReadTheReport() {
        TestStaff.clerkOf("015")
                .using(client)
                .get()
                .uri("/api/v1/reports/business-environment/2023")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private String sentence(int year) {
        return sentence(String.valueOf(year));
    }

    private String sentence(String year) {
        return new String(
                manager()
                        .get()
                        .uri("/api/v1/reports/business-environment/" + year)
                        .accept(MediaType.TEXT_PLAIN)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private WebTestClient manager() {
        return TestStaff.with(Role.MANAGER).using(client);
    }
}
