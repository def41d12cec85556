package hotline.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.intake.imports.store.ImportRepository;
import hotline.testing.HotlineTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How a file lies in the database, and how often. */
@HotlineTest
class ImportStorageModuleTests {

    private static final String FILE =
            """
            id,received,target,completed,nature,title
            A1,2023-01-03 09:00,,,投诉,路灯
            A2,2023-01-03 09:00,,,求助,水
            """;

    @Autowired
    WebTestClient http;

    @Autowired
    DatabaseClient database;

    @Autowired
    ImportRepository repository;

    @Autowired
    ImportLoop loop;

    @Autowired
    Clock clock;

    ImportFixture imports;

    @BeforeEach
    void signIn() {
        imports = new ImportFixture(http);
    }

    @AfterEach
    void startLoop() {
        if (!loop.isRunning()) {
            loop.start();
        }
    }

    @Test
    void theFileLiesEncryptedUntilItIsWorkedOff() {
        loop.stop();
        JsonNode started = imports.accepted(Mappings.plain(), FILE.getBytes(StandardCharsets.UTF_8));

        String stored = database.sql("SELECT encode(content, 'hex') AS content FROM import_chunk")
                .map(row -> row.get("content", String.class))
                .one()
                .block();

        assertThat(stored).isNotEmpty().doesNotContain(hex("received"), hex("2023-01-03"), hex("路灯"));
        loop.start();
        assertThat(imports.awaitEnd(started).path("state").asText()).isEqualTo("finished");
    }

    @Test
    void anUploadOfWhichNothingMoreComesInIsForgottenAfterTenMinutes() {
        loop.stop();
        imports.accepted(Mappings.plain(), FILE.getBytes(StandardCharsets.UTF_8));
        database.sql("UPDATE import_run SET state = 'storing'").then().block();
        Instant now = clock.instant();

        repository.deleteAbandoned(now.minusSeconds(600)).block();
        assertThat(count("import_chunk")).isEqualTo(1);
        repository.deleteAbandoned(now.plusSeconds(1)).block();

        assertThat(count("import_chunk")).isZero();
        assertThat(count("import_run")).isZero();
    }

    @Test
    void theSameKeyLeadsToTheSameImport() {
        byte[] file = FILE.getBytes(StandardCharsets.UTF_8);

        JsonNode first = imports.sentUnder("a-key", Mappings.plain(), file)
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        imports.sentUnder("a-key", Mappings.plain(), file)
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(Objects.requireNonNull(first).path("id").asText());
        assertThat(count("import_run")).isEqualTo(1);
        imports.sentUnder("a-key", Mappings.plain(), (FILE + "x").getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/key-reused");
        assertThat(count("import_run")).isEqualTo(1);
    }

    @Test
    void aReaderGoesOnBehindTheLastLineThatItHas() {
        JsonNode finished = imports.run(Mappings.plain(), FILE);
        List<JsonNode> all = imports.results(finished);

        List<JsonNode> rest = imports.results(finished, all.get(0).path("line").asLong());

        assertThat(rest).isEqualTo(all.subList(1, all.size()));
    }

    private long count(String table) {
        Long rows = database.sql("SELECT count(*) FROM " + table)
                .mapValue(Long.class)
                .one()
                .block();
        return Objects.requireNonNull(rows);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
