package hotline.intake.imports;

import static hotline.intake.imports.ImportFixture.assertTally;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.testing.HotlineTest;
import hotline.testing.Origin;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Files as spreadsheets, old systems and feeds left them. */
@HotlineTest
class ForeignFilesModuleTests {

    @Autowired
    WebTestClient http;

    @Autowired
    DatabaseClient database;

    ImportFixture imports;

    @BeforeEach
    void signIn() {
        imports = new ImportFixture(http);
    }

    @ParameterizedTest
    @EnumSource
    void carriageReturnsAlone(Origin origin) throws IOException {
        assertTally(imports.run(mapping(origin), origin.bytes("cases/br-cr-only.csv")), 2, 0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource
    void lineEndsOfSeveralKinds(Origin origin) throws IOException {
        assertTally(imports.run(mapping(origin), origin.bytes("cases/br-cr-mixed.csv")), 3, 0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource
    void idsThatOccurTwiceInNoOrder(Origin origin) throws IOException {
        JsonNode finished = imports.run(mapping(origin), origin.bytes("cases/br-duplicate-id-shuffled.csv"));

        Map<String, String> first = new HashMap<>();
        for (JsonNode line : imports.results(finished)) {
            String expected = first.containsKey(id(line)) ? "changed" : "created";
            assertThat(line.path("outcome").asText()).as(line.toString()).isEqualTo(expected);
            first.putIfAbsent(id(line), "第" + line.path("line").asText() + "行");
        }
        first.forEach((id, title) -> assertThat(titleOf(id)).isEqualTo(title));
    }

    @ParameterizedTest
    @EnumSource
    void idsThatWereNumbers(Origin origin) throws IOException {
        JsonNode finished = imports.run(mapping(origin), origin.bytes("cases/br-scientific-id.csv"));

        assertThat(outcomes(finished, line -> line.path("reason").asText(id(line))))
                .containsExactly(
                        "external-id-damaged",
                        "external-id-damaged",
                        "202312290003",
                        "202312290004",
                        "202312290005",
                        "external-id-damaged",
                        "202312290007");
    }

    @ParameterizedTest
    @EnumSource
    void charactersBeyondGbk(Origin origin) throws IOException {
        Map<String, Object> mapping = mapping(origin);
        mapping.put("encoding", "GBK");

        assertTally(imports.run(mapping, origin.bytes("cases/br-gbk-pua.csv")), 2, 0, 0, 0);
        assertThat(titleOf("A1")).startsWith("䶮");
        assertThat(titleOf("A2")).isEqualTo("100€");
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToWriteAPhoneNumber(Origin origin) throws IOException {
        JsonNode finished = imports.run(mapping(origin), origin.bytes("cases/br-phones.csv"));

        assertTally(finished, 31, 0, 0, 0);
        List<String> unreadable = imports.results(finished).stream()
                .filter(line -> line.path("flags").findValuesAsText("code").contains("phone-unreadable"))
                .map(ForeignFilesModuleTests::id)
                .toList();
        // 13800138000.0, 1.38001E+10, no area code, two numbers, 无, 110, 不详, 0, a name
        assertThat(unreadable).containsExactly("P4", "P5", "P12", "P18", "P19", "P26", "P27", "P28", "P29", "P30");
    }

    @ParameterizedTest
    @EnumSource
    void aTargetOfTheDayItself(Origin origin) throws IOException {
        Map<String, Object> mapping = withTimes(origin);
        byte[] file = origin.bytes("cases/br-midnight-target.csv");

        imports.send(mapping, file)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.fields[*].field")
                .isEqualTo("midnights.target");
        mapping.put("midnights", Map.of("target", "date"));
        assertTally(imports.run(mapping, file), 2, 0, 0, 0);
        assertThat(text("SELECT CAST(bool_and(completed_at <= due_at) AS text) FROM service_request"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @EnumSource
    void wordsForNoTime(Origin origin) throws IOException {
        Map<String, Object> mapping = withTimes(origin);
        byte[] file = origin.bytes("cases/br-null-times.csv");

        JsonNode unsaid = imports.run(mapping, file);
        assertTally(unsaid, 1, 0, 0, 8);
        assertThat(outcomes(unsaid, line -> line.path("reason").asText("none")))
                .containsOnly("none", "time-unreadable");
        Map<String, String> none = new HashMap<>();
        for (String word : List.of("NULL", "-", "—", "0000-00-00 00:00:00", "1900/1/0 0:00", "未办结", "\\N", "N/A")) {
            none.put(word, "");
        }
        mapping.put("values", Map.of("completed", none));
        assertTally(imports.run(mapping, file), 8, 1, 0, 0);
    }

    @ParameterizedTest
    @EnumSource
    void aDepartmentThatWasRenamedSince(Origin origin) throws IOException {
        imports.client()
                .patch()
                .uri("/api/v1/departments/141122/" + codeOf("县卫生健康和体育局"))
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("name", "县卫生健康局"))
                .exchange()
                .expectStatus()
                .isOk();
        Map<String, Object> mapping = mapping(origin);
        columns(mapping).put("department", "承办单位");

        imports.run(mapping, origin.bytes("cases/br-old-department-name.csv"));

        assertThat(text("SELECT d.name FROM service_request r JOIN department d"
                        + " ON d.division_code = r.lead_division_code AND d.code = r.lead_department_code"))
                .isEqualTo("县卫生健康局");
    }

    @ParameterizedTest
    @EnumSource
    void departmentCodesWithoutTheirZeros(Origin origin) {
        imports.client()
                .post()
                .uri("/api/v1/departments/141122/import")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(origin.bytes("cases/br-directory-zeros.csv"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[*].field")
                .value(fields -> assertThat((List<?>) fields)
                        .extracting(String::valueOf)
                        .containsExactly("line[2].code", "line[3].code"));
    }

    private static Map<String, Object> mapping(Origin origin) throws IOException {
        return new ObjectMapper()
                .readValue(origin.bytes("cases/mapping.json"), new TypeReference<HashMap<String, Object>>() {});
    }

    private static Map<String, Object> withTimes(Origin origin) throws IOException {
        Map<String, Object> mapping = mapping(origin);
        mapping.remove("deadline");
        Map<String, Object> columns = columns(mapping);
        List.of("text", "callerName", "callerPhone").forEach(columns::remove);
        columns.put("completed", "办结时间");
        columns.put("target", "要求时间");
        return mapping;
    }

    @SuppressWarnings("unchecked") // a JSON object has texts for keys
    private static Map<String, Object> columns(Map<String, Object> mapping) {
        return (Map<String, Object>) Objects.requireNonNull(mapping.get("columns"));
    }

    private List<String> outcomes(JsonNode finished, Function<JsonNode, String> told) {
        return imports.results(finished).stream().map(told).toList();
    }

    private static String id(JsonNode line) {
        return line.path("externalId").asText();
    }

    private String titleOf(String id) {
        return text("SELECT t.title FROM request_text t JOIN service_request r ON r.id = t.request_id"
                + " WHERE r.external_id = '" + id + "'");
    }

    private String codeOf(String name) {
        return text("SELECT code FROM department WHERE name = '" + name + "'");
    }

    private String text(String query) {
        return database.sql(query).mapValue(String.class).one().block();
    }
}
