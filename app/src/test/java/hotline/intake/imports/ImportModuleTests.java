package hotline.intake.imports;

import static hotline.intake.imports.ImportFixture.assertTally;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class ImportModuleTests {

    private static final String HEADER = "id,received,target,completed,nature,title\n";

    @Autowired
    WebTestClient http;

    @Autowired
    DatabaseClient database;

    ImportFixture imports;

    @BeforeEach
    void signIn() {
        imports = new ImportFixture(http);
    }

    @Test
    void takesOverEachLineAndTellsItsRequestNumber() {
        JsonNode finished = imports.run(
                Mappings.plain(), HEADER + "A1,2023-01-03 09:00:00,2023-01-10 18:00:00,2023-01-05 10:00:00,投诉,路灯\n");

        assertTally(finished, 1, 0, 0, 0);
        JsonNode line = imports.results(finished).get(0);
        assertThat(line.path("line").asInt()).isEqualTo(2);
        assertThat(line.path("externalId").asText()).isEqualTo("A1");
        assertThat(line.path("request").asText()).startsWith("141122").hasSize(17);
    }

    @Test
    void aSecondRunChangesNothing() {
        String file = HEADER + "A1,2023-01-03 09:00,,,投诉,路灯\nA2,2023-01-03 09:00,,,求助,水\n";
        JsonNode first = imports.run(Mappings.plain(), file);

        JsonNode second = imports.run(Mappings.plain(), file);

        assertTally(first, 2, 0, 0, 0);
        assertTally(second, 0, 2, 0, 0);
        assertThat(imports.results(second))
                .extracting(line -> line.path("request").asText())
                .isEqualTo(imports.results(first).stream()
                        .map(line -> line.path("request").asText())
                        .toList());
        assertThat(count("service_request")).isEqualTo(2);
    }

    @Test
    void otherContentUnderAKnownIdIsReportedAndOverwritesNothing() {
        imports.run(Mappings.plain(), HEADER + "A1,2023-01-03 09:00,,,投诉,路灯\n");

        JsonNode second = imports.run(Mappings.plain(), HEADER + "A1,2023-01-03 09:00,,,投诉,别的\n");

        assertTally(second, 0, 0, 1, 0);
        assertThat(text("SELECT title FROM request_text")).isEqualTo("路灯");
    }

    @Test
    void badLinesAreNamedAndStopNothing() {
        String file = HEADER
                + "A1,gestern,,,投诉,路灯\n"
                + ",2023-01-03 09:00,,,投诉,路灯\n"
                + "A3,2023-01-03 09:00,,,怪,路灯\n"
                + "A4,2023-01-03 09:00,,,投诉\n"
                + "A5,2023-01-03 09:00,,,投诉,\"路灯\n"
                + "A6,2023-01-03 09:00,,,投诉,好\n";

        JsonNode finished = imports.run(Mappings.plain(), file);

        assertTally(finished, 1, 0, 0, 5);
        assertThat(imports.results(finished))
                .extracting(line ->
                        line.path("line").asInt() + " " + line.path("reason").asText("none"))
                .containsExactly(
                        "2 time-unreadable",
                        "3 external-id-blank",
                        "4 value-unknown",
                        "5 column-count",
                        "6 unclosed-quote",
                        "7 none");
        assertThat(imports.results(finished).get(0).at("/text/zh").asText()).contains("gestern");
    }

    @Test
    void aMissingColumnIsRefusedAtOnceAndNamed() {
        imports.send(Mappings.plain(), "id,received\nA1,2023-01-03\n".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/missing-column");
        assertThat(count("import_run")).isZero();
    }

    @Test
    void anUnusableMappingIsRefusedWithItsFields() {
        Map<String, Object> mapping = Map.of("source", "Old System", "zone", "Mars", "columns", Map.of("when", "x"));

        imports.send(mapping, HEADER.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(fields -> assertThat((List<?>) fields)
                        .extracting(String::valueOf)
                        .contains("source", "zone", "columns.when", "columns.externalId", "columns.received"));
    }

    @Test
    void readsGb18030() {
        Map<String, Object> mapping = Mappings.plain();
        mapping.put("encoding", "GB18030");
        String file = HEADER + "A1,2023-01-03 09:00,,,投诉,街道𠮷㐀\n";

        imports.run(mapping, file.getBytes(Charset.forName("GB18030")));

        assertThat(text("SELECT title FROM request_text")).isEqualTo("街道𠮷㐀");
    }

    @Test
    void readsNdjson() {
        Map<String, Object> mapping = Mappings.plain();
        mapping.put("format", "ndjson");

        JsonNode finished = imports.run(
                mapping,
                """
                {"id": 1, "received": "2023-01-03T09:00:00+08:00", "nature": "咨询", "title": "一"}
                {"id": 2, "received": "2023-01-03T09:00:00Z", "nature": "consultation"}
                [1]
                """);

        assertTally(finished, 2, 0, 0, 1);
    }

    @Test
    void computesDeadlinesByTheRulesWhereTheMappingAsksForIt() {
        Map<String, Object> mapping = Map.of(
                "source",
                "old",
                "deadline",
                "computed",
                "columns",
                Map.of("externalId", "id", "received", "received", "nature", "nature"));

        imports.run(mapping, "id,received,nature\nA1,2023-09-22 10:00,投诉\n");

        assertThat(text("SELECT to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM request_state"))
                .isEqualTo("2023-10-07 16:00");
    }

    @Test
    void rowsCompletedBeforeTheyWereReceivedAreKeptAndFlagged() {
        JsonNode finished =
                imports.run(Mappings.plain(), HEADER + "A1,2023-01-03 09:00,2023-01-10 18:00,2023-01-02 10:00,投诉,路灯\n");

        assertTally(finished, 1, 0, 0, 0);
        assertThat(imports.results(finished).get(0).at("/flags/0/code").asText())
                .isEqualTo("completed-before-received");
        assertThat(text("SELECT time_anomaly FROM request_state")).isEqualTo("completed-before-received");
    }

    @Test
    void theFileIsNotKeptOnceItIsWorkedOff() {
        imports.run(Mappings.plain(), HEADER + "A1,2023-01-03 09:00,,,投诉,路灯\n");

        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void aRenamedDepartmentIsFoundByItsOldNameInWhateverWidth() {
        imports.client()
                .patch()
                .uri("/api/v1/departments/141122/015")
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("name", "县城建局", "aliases", List.of()))
                .exchange()
                .expectStatus()
                .isOk();
        Map<String, Object> mapping = Map.of(
                "source",
                "old",
                "columns",
                Map.of("externalId", "id", "received", "received", "nature", "nature", "department", "unit"));

        JsonNode finished = imports.run(
                mapping,
                """
                id,received,nature,unit
                A1,2023-09-20 10:00,投诉,县住房和城乡建设管理局
                A2,2023-09-20 10:00,投诉,县城\u3000建局
                A3,2023-09-20 10:00,投诉,０１５
                """);

        assertTally(finished, 3, 0, 0, 0);
        assertThat(text("SELECT string_agg(DISTINCT lead_department_code, ',') FROM service_request"))
                .isEqualTo("015");
    }

    @Test
    void carriageReturnsAloneEndLinesOfAWholeFileToo() {
        String file = (HEADER + "A1,2023-01-03 09:00,,,投诉,路灯\nA2,2023-01-03 09:00,,,求助,水\n").replace('\n', '\r');

        assertTally(imports.run(Mappings.plain(), file), 2, 0, 0, 0);
    }

    @Test
    void whatFollowsACarriageReturnIsALineOfItsOwn() {
        String file = HEADER + "A1,2023-01-03 09:00,,,投诉,路灯\rA2,2023-01-03 09:00,,,求助,水\nA3,gestern,,,投诉,灯\r";

        JsonNode finished = imports.run(Mappings.plain(), file);

        assertTally(finished, 2, 0, 0, 1);
        assertThat(imports.results(finished))
                .extracting(line -> line.path("line").asInt())
                .containsExactly(2, 3, 4);
    }

    @Test
    void onlyAdministratorsImport() {
        TestStaff.with(Role.OPERATOR)
                .using(http)
                .get()
                .uri("/api/v1/imports")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table)
                .mapValue(Long.class)
                .one()
                .block();
    }

    private String text(String query) {
        return database.sql(query).mapValue(String.class).one().block();
    }
}
