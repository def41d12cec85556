package hotline.request.web.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Act;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Somebody who has the API document alone can act on a request. */
@HotlineTest
class ActDocumentModuleTests {

    @Autowired
    WebTestClient client;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = Objects.requireNonNull(TestStaff.with(Role.OPERATOR)
                .using(client)
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void everyActNamesTheVersionItNeedsItsAnswerAndItsRefusals() {
        assertThat(Arrays.stream(Act.values()).map(this::post).filter(post -> !post.isMissingNode()))
                .hasSizeGreaterThan(40)
                .allSatisfy(post -> {
                    assertThat(post.path("parameters")).anySatisfy(header -> {
                        assertThat(header.path("name").asText()).isEqualTo("If-Match");
                        assertThat(header.path("required").asBoolean()).isTrue();
                    });
                    assertThat(schemaOf(post, "200", "application/json")).isEqualTo("#/components/schemas/ActAnswer");
                    assertThat(schemaOf(post, "412", "application/problem+json"))
                            .isEqualTo("#/components/schemas/Problem");
                    assertThat(post.path("responses").has("409")).isTrue();
                    assertThat(post.path("responses").has("428")).isTrue();
                });
    }

    @Test
    void aFlagThatHasToBeGivenIsRequired() {
        assertThat(requiredOf("AdjudicateCommand")).contains("upheld");
        assertThat(requiredOf("SuperiorAnswerCommand")).contains("agreed");
        assertThat(requiredOf("SignatureBody")).contains("required");
        assertThat(requiredOf("AskExtensionCommand"))
                .doesNotContain("callerTold")
                .contains("reason");
    }

    private List<String> requiredOf(String schema) {
        List<String> required = new ArrayList<>();
        at("#/components/schemas/" + schema).path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    @Test
    void whateverIsReferredToIsThere() {
        assertThat(document.findValuesAsText("$ref"))
                .contains("#/components/schemas/ActAnswer")
                .allSatisfy(reference ->
                        assertThat(at(reference).isMissingNode()).as(reference).isFalse());
        assertThat(at("#/components/schemas/ActAnswer").path("properties").has("version"))
                .isTrue();
    }

    @Test
    void registeringNamesItsOwnAnswer() {
        JsonNode answers =
                document.path("paths").path("/api/v1/requests").path("post").path("responses");

        assertThat(answers.path("201").path("content").has("application/json")).isTrue();
        assertThat(answers.has("200")).isFalse();
    }

    private JsonNode post(Act act) {
        return document.path("paths")
                .path("/api/v1/requests/{number}/" + act.code())
                .path("post");
    }

    private JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    private String schemaOf(JsonNode operation, String status, String type) {
        JsonNode answer = operation.path("responses").path(status);
        return at(answer.path("$ref").asText())
                .path("content")
                .path(type)
                .path("schema")
                .path("$ref")
                .asText();
    }
}
