package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** {@code kill -9} in the middle of an import: after the next start it ends as if nothing had happened. */
class ImportKilledIT {

    private static final String PASSWORD = "import-killed-password";
    private static final int ROWS = 12_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MAPPING =
            """
            {"source": "killed", "columns": {"externalId": "id", "received": "received", "nature": "nature"}}
            """;
    private static final String COUNTS =
            """
            SELECT concat_ws(' ', (SELECT count(*) FROM service_request), (SELECT count(DISTINCT external_id) FROM service_request),
                (SELECT count(*) FROM request_event), (SELECT count(*) FROM import_result),
                (SELECT count(*) FROM import_chunk))
            """;

    private TestFolder folder;
    private OwnDatabase database;

    @BeforeEach
    void createFolder() {
        folder = TestFolder.create();
        database = new OwnDatabase(folder.data());
    }

    @AfterEach
    void deleteFolder() {
        folder.close();
    }

    @Test
    void goesOnAfterTheNextStartAndTakesEachLineOnce() throws Exception {
        String address;
        try (RunningHotline killed = start()) {
            WebTestClient client = signedIn(killed);
            address = "/api/v1/imports/" + send(client).path("id").asText();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> created(get(client, address)) > 0);
            killed.kill();
        }

        try (RunningHotline again = start()) {
            WebTestClient client = signedIn(again);
            JsonNode finished = await().atMost(PATIENCE).until(() -> get(client, address), view -> view.path("state")
                    .asText()
                    .equals("finished"));

            assertThat(created(finished)).isEqualTo(ROWS);
            assertThat(counts()).isEqualTo("%1$d %1$d %1$d %1$d 0".formatted(ROWS));
            assertThat(again.stop()).isEqualTo(143);
        }
    }

    private RunningHotline start() {
        RunningHotline hotline =
                RunningHotline.launch(List.of(), folder.data(), Map.of("HOTLINE_ADMIN_PASSWORD", PASSWORD));
        hotline.awaitReady();
        return hotline;
    }

    private static WebTestClient signedIn(RunningHotline hotline) {
        WebTestClient client = WebTestClient.bindToServer()
                .baseUrl(hotline.url("").toString())
                .responseTimeout(PATIENCE)
                .build();
        JsonNode token = body(client.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("username", "admin", "password", PASSWORD))
                .exchange());
        return client.mutate()
                .defaultHeader("Authorization", "Bearer " + token.path("token").asText())
                .build();
    }

    private static JsonNode send(WebTestClient client) {
        String file = IntStream.range(0, ROWS)
                .mapToObj(i -> "K" + i + ",2023-05-04 10:00:00,投诉\n")
                .collect(Collectors.joining("", "id,received,nature\n", ""));
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("mapping", MAPPING, MediaType.APPLICATION_JSON);
        body.part("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), MediaType.TEXT_PLAIN)
                .filename("killed.csv");
        return body(client.post().uri("/api/v1/imports").bodyValue(body.build()).exchange());
    }

    private static JsonNode get(WebTestClient client, String address) {
        return body(client.get().uri(address).exchange());
    }

    private static JsonNode body(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static long created(JsonNode view) {
        return view.path("outcomes").path("created").asLong();
    }

    private String counts() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTS)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
