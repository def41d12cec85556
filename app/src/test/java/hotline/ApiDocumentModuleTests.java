package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever has the API document alone, such as a generator of clients, finds in it all that a call needs. */
@AnyDatabase
@HotlineTest
class ApiDocumentModuleTests {

    private static final Pattern ACT = Pattern.compile("/api/v1/requests/\\{number}/(?!erasures)[a-z-]+");
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Set<String> TEXTS = Set.of("text/plain;charset=UTF-8", "text/csv");

    @Autowired
    WebTestClient client;

    private JsonNode document;

    private record Operation(String method, String path, JsonNode json) {

        boolean isAct() {
            return method.equals("post") && ACT.matcher(path).matches();
        }

        Stream<JsonNode> parameters() {
            return StreamSupport.stream(json.path("parameters").spliterator(), false);
        }

        boolean needs(String header) {
            return parameters()
                    .anyMatch(each -> each.path("name").asText().equals(header)
                            && each.path("required").asBoolean());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void read() {
        document = Objects.requireNonNull(TestStaff.with(Role.OPERATOR)
                .using(client)
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void everyOperationHasASummaryAGroupAndANameOfItsOwn() {
        List<Operation> operations = operations().toList();

        assertThat(operations).hasSizeGreaterThan(140).allSatisfy(each -> {
            assertThat(each.json().path("summary").asText()).isNotBlank();
            assertThat(each.json().path("tags")).hasSize(1);
        });
        assertThat(operations.stream()
                        .map(each -> each.json().path("operationId").asText()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
        assertThat(document.path("tags"))
                .allSatisfy(tag -> assertThat(tag.path("description").asText())
                        .as(tag.toString())
                        .isNotBlank());
    }

    @Test
    void everyActNeedsTheVersionThatWasSeenAndAnswersTheRequestAsItIsNow() {
        assertThat(operations().filter(Operation::isAct)).hasSizeGreaterThan(40).allSatisfy(act -> {
            assertThat(act.needs("If-Match")).isTrue();
            assertThat(content(act, "200")
                            .path("application/json")
                            .at("/schema/$ref")
                            .asText())
                    .isEqualTo("#/components/schemas/ActAnswer");
        });
    }

    @Test
    void aVersionIsNeverOptional() {
        assertThat(operations().flatMap(Operation::parameters))
                .filteredOn(each -> each.path("name").asText().equals("If-Match"))
                .hasSizeGreaterThan(50)
                .allMatch(each -> each.path("required").asBoolean());
    }

    @Test
    void noAnswerIsABareTextUnlessTextIsAnswered() {
        assertThat(operations().flatMap(this::successes))
                .hasSizeGreaterThan(130)
                .allSatisfy(answer -> {
                    JsonNode schema = answer.getValue().path("schema");
                    assertThat(schema.isEmpty()).as("untyped").isFalse();
                    assertThat(schema.path("type").asText().equals("string"))
                            .isEqualTo(TEXTS.contains(answer.getKey()));
                    assertThat(schema.path("type").asText()).isNotEqualTo("object");
                });
    }

    @Test
    void whatIsSentIsDeclaredWithItsType() {
        assertThat(operations()
                        .filter(each -> Set.of("post", "put", "patch").contains(each.method()))
                        .filter(each -> !each.path().endsWith("/retire")))
                .allSatisfy(each -> assertThat(each.json().at("/requestBody/content"))
                        .isNotEmpty()
                        .allMatch(content -> !content.path("schema").isEmpty()));
        assertThat(operations()
                        .flatMap(each -> each.json().at("/requestBody/content").properties().stream())
                        .map(Map.Entry::getKey)
                        .distinct())
                .containsExactlyInAnyOrder("application/json", "text/csv", "text/calendar", "multipart/form-data");
    }

    @Test
    void everyRefusalIsAProblemAndStandsWhereItIsPossible() {
        assertThat(operations()).allSatisfy(each -> {
            each.json().path("responses").properties().stream()
                    .filter(answer ->
                            answer.getKey().startsWith("4") || answer.getKey().startsWith("5"))
                    .forEach(answer -> assertThat(content(each, answer.getKey())
                                    .path("application/problem+json")
                                    .at("/schema/$ref")
                                    .asText())
                            .as(answer.getKey())
                            .isEqualTo(PROBLEM));
            assertThat(refusals(each)).contains("400", "401", "503");
            if (each.path().contains("{")) {
                assertThat(refusals(each)).contains("404");
            }
            assertThat(refusals(each).contains("412")).as("412").isEqualTo(each.needs("If-Match"));
            assertThat(refusals(each).contains("413"))
                    .as("413")
                    .isEqualTo(each.json().has("requestBody"));
        });
        assertThat(operations().filter(each -> refusals(each).contains("429")).map(Operation::toString))
                .containsExactlyInAnyOrder("post /api/v1/tokens", "put /api/v1/staff/me/password");
    }

    @Test
    void whatIsNotNullableIsRequired() {
        assertThat(required("RequestView")).contains("number", "version", "status", "receivedAt", "acts");
        assertThat(required("RequestView")).doesNotContain("dueAt", "caller", "verdict");
        assertThat(required("Registered")).contains("number", "version", "clocks");
        assertThat(required("Problem")).contains("type", "title", "status").doesNotContain("facts", "fields");
        assertThat(required("OrderBody")).containsExactlyInAnyOrder("calendarVersion", "reason");
    }

    @Test
    void whatIsReferredToIsThere() {
        assertThat(document.findValuesAsText("$ref")).hasSizeGreaterThan(1_000).allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private Stream<Operation> operations() {
        return document.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .map(each -> new Operation(each.getKey(), path.getKey(), each.getValue())));
    }

    private Stream<Map.Entry<String, JsonNode>> successes(Operation operation) {
        return operation.json().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .flatMap(status -> content(operation, status).properties().stream());
    }

    private JsonNode content(Operation operation, String status) {
        JsonNode answer = operation.json().path("responses").path(status);
        return (answer.has("$ref") ? document.at(answer.path("$ref").asText().substring(1)) : answer).path("content");
    }

    private static List<String> refusals(Operation operation) {
        return operation.json().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> !status.startsWith("2"))
                .toList();
    }

    private List<String> required(String schema) {
        return StreamSupport.stream(
                        document.at("/components/schemas/" + schema + "/required")
                                .spliterator(),
                        false)
                .map(JsonNode::asText)
                .toList();
    }
}
