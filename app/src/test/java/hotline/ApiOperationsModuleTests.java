package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** No operation of the public interface comes or goes unnoticed. */
@AnyDatabase
@HotlineTest
class ApiOperationsModuleTests {

    private static final Path GOLDEN = Path.of("src/test/resources/api-operations.txt");
    private static final String REWRITE = "hotline.api.rewrite";

    @Autowired
    WebTestClient web;

    @Test
    void theApiDocumentListsTheOperationsThatWereReviewed() throws IOException {
        String operations = operations();
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(GOLDEN, operations);
        }

        assertThat(operations)
                .as(
                        "The operations are not those of %s. If the change is meant, run this test with -D%s=true, "
                                + "review the file's diff and commit it with the endpoint.",
                        GOLDEN, REWRITE)
                .isEqualTo(Files.readString(GOLDEN));
    }

    private String operations() {
        JsonNode document = TestStaff.with(Role.ADMINISTRATOR)
                .using(web)
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(document).path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation ->
                                path.getKey() + " " + operation.getKey().toUpperCase(Locale.ROOT) + "\n"))
                .sorted()
                .collect(Collectors.joining());
    }
}
