package hotline.intake.imports;

import static hotline.intake.imports.ImportFixture.assertTally;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@AnyDatabase
@HotlineTest
class ImportTimesModuleTests {

    private static final String HEADER = "id,received,target,completed,nature,title\n";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired
    WebTestClient http;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    ImportFixture imports;

    @BeforeEach
    void signIn() {
        imports = new ImportFixture(http);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-03 09:00, 2023-01-10 18:00, 2023-01-02 10:00, completed-before-received",
        "2023-01-03 09:00, 2023-01-03 08:59, 2023-01-04 10:00, target-before-received",
        "2023-01-03 09:00, 2023-01-02, , target-before-received",
        "2023-01-03 09:00, 2023-01-10 18:00, 2199-01-02 10:00, later-than-now",
        "2199-01-03 09:00, , , later-than-now",
        "1986-05-04 02:30, 1986-05-10 18:00, 1986-05-05 10:00, skipped-local-time",
        "1986-05-03 02:30, 1986-05-04 02:30, 1986-05-05 10:00, skipped-local-time",
        "1986-05-03 02:30, 1986-05-10 18:00, 1986-05-04 02:30, skipped-local-time"
    })
    void anImpossibleTimeIsKeptAndFlaggedByItsKind(String received, String target, String completed, String kind) {
        JsonNode finished = imports.run(
                Mappings.plain(),
                HEADER + line("A1", received, target == null ? "" : target, completed == null ? "" : completed));

        assertTally(finished, 1, 0, 0, 0);
        JsonNode line = imports.results(finished).get(0);
        assertThat(line.at("/flags/0/code").asText()).isEqualTo(kind);
        assertThat(line.at("/flags/0/text/zh").asText()).isNotBlank().doesNotStartWith("import.flag");
        assertThat(text("SELECT DISTINCT time_anomaly FROM request_state")).isEqualTo(kind);
        assertThat(text("SELECT attributes ->> 'received' FROM imported_row")).isEqualTo(received);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-03 09:00, 2023-01-10 18:00, 2023-01-02 10:00, 办结时间早于受理时间",
        "2023-01-03 09:00, 2023-01-03 08:59, 2023-01-04 10:00, 要求办结时间早于受理时间"
    })
    void impossibleTimesHaveNoVerdictAndNoneIsAppealed(String received, String target, String completed, String kind) {
        imports.run(Mappings.plain(), HEADER + line("A1", received, target, completed));
        String number = text("SELECT number FROM service_request");
        WebTestClient supervisor = TestStaff.with(Role.SUPERVISOR).using(http);

        supervisor
                .get()
                .uri("/api/v1/requests/" + number)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.verdict")
                .doesNotExist()
                .jsonPath("$.cycles[0].verdict")
                .doesNotExist()
                .jsonPath("$.neverJudged")
                .isEqualTo(true)
                .jsonPath("$.overdue")
                .isEqualTo(false);
        supervisor
                .post()
                .uri("/api/v1/requests/" + number + "/appeal")
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("subject", "verdict", "verdict", "on-time", "reason", "断网", "evidence", "证明"))
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/never-judged")
                .jsonPath("$.detail")
                .value(detail -> assertThat(detail.toString()).contains("不评价", "更正"));
        assertThat(Pages.of(TestStaff.with(Role.SUPERVISOR), http).get("/requests/" + number, 200))
                .contains("时间不合理，不评价", kind)
                .doesNotContain("<strong>按期</strong>", "<strong>逾期</strong>");
    }

    @Test
    void aReceiptLaterThanNowIsInNoFigureOfLaterButInTodays() {
        imports.run(Mappings.plain(), HEADER + line("A1", "2199-01-03 09:00", "", ""));

        assertThat(text(
                        "SELECT CAST(received_at <= recorded_at AND received_at > recorded_at - interval '1 minute' AS text)"
                                + " FROM service_request"))
                .isEqualTo("true");
    }

    @Test
    void aReceiptLaterThanNowIsInAllFiguresFromTheImportOnAndNeverRated() {
        imports.run(Mappings.plain(), HEADER + line("A1", "2199-01-03 09:00", "2199-01-10", ""));
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        clock.advance(Duration.ofDays(1));

        for (String window : List.of("", "?from=" + today + "&to=" + today)) {
            JsonNode total = imports.get("/api/v1/statistics/on-time" + window).path("total");
            JsonNode all = total.at("/figures/0");
            assertThat(all.at("/numbers/waterfall/registered").asInt()).isEqualTo(1);
            assertThat(all.at("/numbers/buckets/impossible-times").asInt()).isEqualTo(1);
            assertThat(all.at("/numbers/impossible/impossible-later-than-now").asInt())
                    .isEqualTo(1);
            assertThat(all.at("/numbers/balance/unrated").asInt()).isEqualTo(1);
            assertThat(all.at("/numbers/ledger/impossible-times").asInt()).isEqualTo(1);
            assertThat(total.findValuesAsText("denominator")).containsOnly("0");
            String list = all.path("requests").asText();
            assertThat(imports.get(list.replace("{part}", "impossible-later-than-now"))
                            .path("items"))
                    .hasSize(1);
        }
        JsonNode tomorrow = imports.get(
                        "/api/v1/statistics/on-time?from=" + today.plusDays(1) + "&to=" + today.plusDays(1))
                .path("total");
        assertThat(tomorrow.at("/figures/0/numbers/waterfall/registered").asInt())
                .isZero();
        assertThat(tomorrow.at("/ledger/carried-in").asInt()).isZero();
    }

    @Test
    void everyKindOfImpossibilityOfALineIsTold() {
        JsonNode finished = imports.run(
                Mappings.plain(), HEADER + line("A1", "2199-01-03 09:00", "2023-01-03 08:59", "2023-01-04 10:00"));

        assertThat(imports.results(finished).get(0).at("/flags").findValuesAsText("code"))
                .containsExactly("completed-before-received", "target-before-received", "later-than-now");
    }

    @Test
    void datesWithoutATimeAreWholeDays() {
        JsonNode finished =
                imports.run(Mappings.plain(), HEADER + line("A1", "2023-03-08 10:00", "2023-03-08", "2023-03-08"));

        assertThat(imports.results(finished).get(0).has("flags")).isFalse();
        assertThat(
                        text(
                                "SELECT CAST(completed_at <= due_at AND completed_at > received_at AS text) FROM service_request"))
                .isEqualTo("true");
    }

    @Test
    void aDayIsOverBeforeItsYearIs() {
        imports.run(Mappings.plain(), HEADER + line("A1", "2022-12-30", "2022-12-31", "2022-12-31"));

        assertThat(text("SELECT to_char(completed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') FROM service_request"))
                .isEqualTo("2022-12-31");
    }

    @ParameterizedTest
    @CsvSource({"2022, fell-due, 1", "2022, closed, 1", "2023, fell-due, 0", "2023, closed, 0"})
    void aDeadlineOfTheYearsLastDayIsThatYears(int year, String rate, int denominator) {
        imports.run(Mappings.plain(), HEADER + line("A1", "2022-12-30", "2022-12-31", "2022-12-31"));

        assertThat(
                        text(
                                "SELECT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') FROM service_request"))
                .isEqualTo("2023-01-01 00:00");
        TestStaff.with(Role.MANAGER)
                .using(http)
                .get()
                .uri("/api/v1/statistics/on-time?from={year}-01-01&to={year}-12-31&scope=all", year, year)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total.figures[0].rates[?(@.rate == '" + rate + "')].denominator")
                .isEqualTo(denominator);
    }

    @Test
    void aCompletionOfTodayIsNotAhead() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);

        JsonNode finished = imports.run(
                Mappings.plain(), HEADER + line("A1", "2023-01-03 09:00", today.toString(), today.toString()));

        assertThat(imports.results(finished).get(0).has("flags")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-03-08 00:00", "2023-03-08T00:00:00+08:00"})
    void aColumnOfMidnightsIsAskedAbout(String midnight) {
        String file = HEADER
                + line("A1", "2023-03-01 10:00", midnight, "2023-03-08 15:00")
                + line("A2", "2023-03-01 00:00", "2023-03-09", "")
                + line("A3", "2023-03-01 00:00", "", "");

        imports.send(Mappings.plain(), file.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/midnights-undecided")
                .jsonPath("$.fields[*].field")
                .isEqualTo("midnights.target");
        assertThat(text("SELECT CAST(count(*) AS text) FROM import_run")).isEqualTo("0");
    }

    @Test
    void oneOtherTimeAtTheEndOfALongFileAnswersTheQuestion() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 6_000; i++) {
            file.append(line("A" + i, "2023-03-01 10:00", "2023-03-08 00:00", "2023-03-08 15:00" + " ".repeat(60)));
        }

        imports.send(Mappings.plain(), file.toString().getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422);
        file.append(line("B", "2023-03-01 10:00", "2023-03-08 18:00", ""));

        assertTally(imports.run(Mappings.plain(), file.toString()), 6_001, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"date, 2023-03-09 00:00", "time, 2023-03-08 00:00"})
    void theMappingSaysWhatMidnightIs(String answer, String due) {
        Map<String, Object> mapping = Mappings.plain();
        mapping.put("midnights", Map.of("target", answer));

        imports.run(mapping, HEADER + line("A1", "2023-03-01 10:00", "2023-03-08 00:00", "2023-03-08 15:00"));

        assertThat(
                        text(
                                "SELECT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') FROM service_request"))
                .isEqualTo(due);
    }

    @Test
    void wordsForNoTimeAreWhatTheMappingSays() {
        Map<String, Object> mapping = Mappings.plain();
        mapping.put("values", Map.of("completed", Map.of("NULL", "", "未办结", "", "当日", "2023-03-01 18:00")));

        JsonNode finished = imports.run(
                mapping,
                HEADER
                        + line("A1", "2023-03-01 10:00", "", "NULL")
                        + line("A2", "2023-03-01 10:00", "", "未办结")
                        + line("A3", "2023-03-01 10:00", "", "当日")
                        + line("A4", "2023-03-01 10:00", "", "N/A"));

        assertTally(finished, 3, 0, 0, 1);
        List<JsonNode> results = imports.results(finished);
        assertThat(results.get(3).path("reason").asText()).isEqualTo("time-unreadable");
        assertThat(results.get(3).at("/text/en").asText()).contains("N/A").contains("values");
        assertThat(text("SELECT CAST(count(completed_at) AS text) FROM service_request"))
                .isEqualTo("1");
    }

    private static String line(String id, String received, String target, String completed) {
        return String.join(",", id, received, target, completed, "投诉", "路灯") + "\n";
    }

    private String text(String query) {
        return database.sql(query).mapValue(String.class).one().block();
    }
}
