package hotline.intake.imports;

import static hotline.intake.imports.ImportFixture.assertTally;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.testing.HotlineTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class ImportIdsModuleTests {

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
    void ofSeveralLinesWithOneIdTheFirstStandsWhateverTheOrderOfIds() {
        StringBuilder file = new StringBuilder(HEADER);
        Random random = new Random(7);
        int lines = 1_300;
        for (int i = 0; i < lines; i++) {
            file.append(line(String.format("G%03d", random.nextInt(300)), "第" + i + "行"));
        }

        JsonNode finished = imports.run(Mappings.plain(), file.toString());

        List<JsonNode> results = imports.results(finished);
        assertThat(results).hasSize(lines);
        Set<String> seen = new HashSet<>();
        for (JsonNode line : results) {
            String id = line.path("externalId").asText();
            assertThat(line.path("outcome").asText())
                    .as(line.toString())
                    .isEqualTo(seen.add(id) ? "created" : "changed");
        }
        assertThat(database.sql("SELECT t.title FROM request_text t JOIN service_request r ON r.id = t.request_id"
                                + " WHERE r.external_id = :id")
                        .bind("id", results.get(0).path("externalId").asText())
                        .mapValue(String.class)
                        .one()
                        .block())
                .isEqualTo("第0行");
    }

    @Test
    void aLineThatComesAfterAnotherWithItsIdSaysThatItChangedNothing() {
        JsonNode finished = imports.run(Mappings.plain(), HEADER + line("G1", "路灯一") + line("G1", "路灯二"));

        List<JsonNode> results = imports.results(finished);
        assertThat(results.get(0).has("text")).isFalse();
        assertThat(results.get(1).at("/text/zh").asText()).contains("以先导入的为准", "未作任何更改");
        assertThat(results.get(1).at("/text/en").asText()).contains("changed nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.02312E+13", "2.0E13", "1e5", "202312290006.0", "####", "２.０２３１２Ｅ＋１３"})
    void anIdThatASpreadsheetDamagedIsRefusedWithHowToSaveTheFile(String id) {
        JsonNode finished = imports.run(Mappings.plain(), HEADER + line(id, "路灯"));

        assertTally(finished, 0, 0, 0, 1);
        JsonNode line = imports.results(finished).get(0);
        assertThat(line.path("reason").asText()).isEqualTo("external-id-damaged");
        assertThat(line.at("/text/zh").asText()).contains("文本").contains("CSV");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"|\"=\"\"0012\"\"\"|, 0012", "|=\"\"0012\"\"|, 0012", "'0012, 0012", "|\t0012|, 0012"})
    void whatKeepsANumberAsTextIsNoPartOfAnId(String written, String id) {
        JsonNode finished = imports.run(Mappings.plain(), HEADER + line(written, "路灯"));

        assertThat(imports.results(finished).get(0).path("externalId").asText()).isEqualTo(id);
    }

    @Test
    void idsThatWereRoundedAllAlikeAreRefusedBeforeALineIsTaken() {
        String file = HEADER
                + line("202312290000001000", "a")
                + line("202312290000002000", "b")
                + line("20231229", "c")
                + line("202312290000003000", "d");

        imports.send(Mappings.plain(), file.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/damaged-ids");
        imports.run(Mappings.plain(), file + line("202312290000003017", "e"));
    }

    private static String line(String id, String title) {
        return id + ",2023-01-03 09:00,,,投诉," + title + "\n";
    }
}
