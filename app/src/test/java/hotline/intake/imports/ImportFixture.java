package hotline.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.shared.Role;
import hotline.testing.TestStaff;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Imports files over HTTP, as an administrator of 交城县 who also reads figures. */
final class ImportFixture {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebTestClient client;

    ImportFixture(WebTestClient client) {
        this.client = TestStaff.with(Role.ADMINISTRATOR, Role.MANAGER)
                .using(client)
                .mutate()
                .responseTimeout(PATIENCE)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                .build();
    }

    WebTestClient client() {
        return client;
    }

    ResponseSpec send(Map<String, ?> mapping, byte[] file) {
        return sentUnder(UUID.randomUUID().toString(), mapping, file);
    }

    ResponseSpec sentUnder(String key, Map<String, ?> mapping, byte[] file) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("mapping", JSON.valueToTree(mapping).toString(), MediaType.APPLICATION_JSON);
        body.part("file", new NamedBytes(file), MediaType.APPLICATION_OCTET_STREAM);
        return client.post()
                .uri("/api/v1/imports")
                .header("Idempotency-Key", key)
                .bodyValue(body.build())
                .exchange();
    }

    /** Sends a file that is taken; gives the import as it was then. */
    @CanIgnoreReturnValue
    JsonNode accepted(Map<String, ?> mapping, byte[] file) {
        return body(send(mapping, file).expectStatus().isAccepted());
    }

    /** Imports a file whole and gives the finished import. */
    @CanIgnoreReturnValue
    JsonNode run(Map<String, ?> mapping, byte[] file) {
        return awaitEnd(accepted(mapping, file));
    }

    JsonNode awaitEnd(JsonNode started) {
        String address = "/api/v1/imports/" + started.path("id").asText();
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> get(address), view -> view.path("state").asText().equals("finished"));
    }

    @CanIgnoreReturnValue
    JsonNode run(Map<String, ?> mapping, String file) {
        return run(mapping, file.getBytes(StandardCharsets.UTF_8));
    }

    List<JsonNode> results(JsonNode finished) {
        return results(finished, 0);
    }

    List<JsonNode> results(JsonNode finished, long after) {
        String lines = Objects.requireNonNullElse(
                client.get()
                        .uri(finished.path("results").asText() + "?after=" + after)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody(),
                "");
        return lines.lines().map(ImportFixture::parsed).toList();
    }

    JsonNode get(String address) {
        return body(client.get().uri(address).exchange().expectStatus().isOk());
    }

    static void assertTally(JsonNode finished, long created, long unchanged, long changed, long rejected) {
        JsonNode tally = finished.path("outcomes");
        assertThat(List.of(
                        tally.path("created").asLong(),
                        tally.path("unchanged").asLong(),
                        tally.path("changed").asLong(),
                        tally.path("rejected").asLong()))
                .containsExactly(created, unchanged, changed, rejected);
    }

    private static JsonNode body(ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NamedBytes extends ByteArrayResource {
        NamedBytes(byte[] bytes) {
            super(bytes);
        }

        @Override
        public String getFilename() {
            return "file.csv";
        }
    }
}
