package hotline.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Every POST of the API is repeatable. One that is new fails here until it says why by itself, or is tried. */
@HotlineTest
class IdempotencyModuleTests {

    private static final Map<String, Post> TRIED = new LinkedHashMap<>();

    private static final Post STAFF = Post.json(
            "/api/v1/staff",
            """
            {"username": "again", "name": "%s", "roles": ["operator"], "password": "a-long-secret-word"}
            """);

    static {
        String division = "{\"code\":\"141122900\",\"name\":\"%s\",\"parentCode\":\"141122\",\"level\":\"township\"}";
        TRIED.put(
                "/api/v1/dispatch-catalogues/{division}",
                Post.csv("/api/v1/dispatch-catalogues/141122", "subject,township,lead,supporting\n0101,,005,%s\n"));
        TRIED.put("/api/v1/divisions", Post.json("/api/v1/divisions", division));
        TRIED.put("/api/v1/divisions/{code}/retire", Post.act("/api/v1/divisions/141122100/retire"));
        TRIED.put(
                "/api/v1/divisions/{code}/import",
                Post.csv("/api/v1/divisions/141122/import", "code,name,parent,level\n141122901,%s,141122,township\n"));
        TRIED.put(
                "/api/v1/departments/{division}",
                Post.json("/api/v1/departments/141122", "{\"code\":\"900\",\"name\":\"%s\",\"kind\":\"government\"}"));
        TRIED.put("/api/v1/departments/{division}/{code}/retire", Post.act("/api/v1/departments/141122/015/retire"));
        TRIED.put(
                "/api/v1/departments/{division}/import",
                Post.csv(
                        "/api/v1/departments/141122/import",
                        "code,name,duties,aliases,kind,township\n901,某%s局,,,government,\n"));
        TRIED.put(
                "/api/v1/subjects/{division}",
                Post.json("/api/v1/subjects/141122", "{\"code\":\"98\",\"name\":\"%s\",\"level\":1,\"position\":900}"));
        TRIED.put("/api/v1/subjects/{division}/{code}/retire", Post.act("/api/v1/subjects/141122/010101/retire"));
        TRIED.put(
                "/api/v1/subjects/{division}/import",
                Post.csv(
                        "/api/v1/subjects/141122/import?catalogue=own&name=own",
                        """
                        level_1_code,level_1_name,level_2_code,level_2_name,level_3_code,level_3_name,remark
                        99,%1$s,9901,%1$s,990101,%1$s,
                        """));
        TRIED.put(
                "/api/v1/recomputations",
                Post.json("/api/v1/recomputations", "{\"calendarVersion\":1,\"reason\":\"%s\"}"));
        TRIED.put("/api/v1/staff", STAFF);
        TRIED.put("/api/v1/staff/{id}/retire", Post.act("/api/v1/staff/{id}/retire"));
        TRIED.put(
                "/api/v1/rule-packs/drafts",
                Post.json(
                        "/api/v1/rule-packs/drafts",
                        "{\"from\":{\"code\":\"lvliang\",\"version\":2},\"name\":\"%s\"}"));
        TRIED.put("/api/v1/rule-packs/drafts/{id}/publish", Post.act("/api/v1/rule-packs/drafts/{id}/publish"));
    }

    private static final String DRAFT =
            """
            INSERT INTO rule_pack_draft
                (id, division_code, code, next_version, version, document, changed_by, changed_by_name, changed_at)
            SELECT :id, '141122', code, version + 1, 1, document - 'code' - 'version', 'test', 'test', recorded_at
              FROM rule_pack WHERE code = 'lvliang' AND version = 2
            """;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private WebTestClient web;

    @Autowired
    private DatabaseClient database;

    private TestStaff retiring;
    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        retiring = TestStaff.with(Role.OPERATOR);
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);
        // under the id that each address is filled with
        database.sql(DRAFT).bind("id", retiring.id()).then().block();
    }

    @Test
    void everyPostIsTriedHereOrSaysWhyItMayBeRepeated() {
        Set<String> kept = posts().entrySet().stream()
                .filter(post -> !post.getValue().hasMethodAnnotation(IdempotentByItself.class))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(kept).isEqualTo(TRIED.keySet());
        assertThat(posts()).hasSizeGreaterThan(20);
    }

    @TestFactory
    Stream<DynamicTest> theSameKeyAndBodyGiveTheSameAnswer() {
        return TRIED.entrySet().stream().map(post -> dynamicTest(post.getKey(), () -> answersAlike(post.getValue())));
    }

    @Test
    void theApiDocumentSaysForEachPostHowItIsRepeated() {
        JsonNode paths = administrator
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("paths");

        assertThat(posts()).allSatisfy((path, handler) -> {
            JsonNode post = paths.path(path).path("post");
            assertThat(post.path("description").asText().contains("May be repeated")
                            || post.path("parameters").toString().contains("Idempotency-Key"))
                    .isTrue();
        });
    }

    @Test
    void manyAtOnceHaveOneEffect() {
        List<String> answers = Flux.range(0, 30)
                .flatMap(each ->
                        Mono.fromCallable(() -> send(STAFF, "crowd", "同一人")).subscribeOn(Schedulers.boundedElastic()))
                .map(result -> result.getStatus().value() + result.getResponseBody())
                .distinct()
                .collectList()
                .block();

        assertThat(answers).singleElement().asString().startsWith("201");
        assertThat(count("SELECT count(*) FROM staff WHERE username = 'again'")).isEqualTo(1);
    }

    @Test
    void keepsNeitherAPasswordNorWhatWouldLetOneBeTriedOut() {
        assertThat(send(STAFF, "secret", "某人").getStatus().value()).isEqualTo(201);

        String kept = database.sql("SELECT row_to_json(k)::text AS kept FROM kept_answer k")
                .map(row -> row.get("kept", String.class))
                .one()
                .block();
        assertThat(kept).contains("again").doesNotContain("a-long-secret-word", "bcrypt");
    }

    @Test
    void aRefusalIsNotKeptSoThatItCanBeMended() {
        assertThat(send(STAFF, "mended", "").getStatus().value()).isEqualTo(400);

        assertThat(send(STAFF, "mended", "某人").getStatus().value()).isEqualTo(201);
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        assertThat(send(STAFF, "mine", "某人").getStatus().value()).isEqualTo(201);
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);

        EntityExchangeResult<String> other = send(STAFF, "mine", "某人");

        assertThat(other.getStatus().value()).isEqualTo(409);
        assertThat(other.getResponseBody()).doesNotContain("key-reused");
    }

    @Test
    void aKeyMustBeVisibleAscii() {
        assertThat(send(STAFF, "a b", "某人").getStatus().value()).isEqualTo(400);
    }

    private void answersAlike(Post post) {
        EntityExchangeResult<String> first = send(post, post.key(), "甲");
        EntityExchangeResult<String> second = send(post, post.key(), "甲");
        EntityExchangeResult<String> other = send(post.asking("?other"), post.key(), "乙");

        assertThat(first.getStatus().is2xxSuccessful()).as(first.toString()).isTrue();
        assertThat(second.getStatus()).isEqualTo(first.getStatus());
        assertThat(second.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(second.getResponseHeaders().getETag())
                .isEqualTo(first.getResponseHeaders().getETag());
        assertThat(second.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(other.getStatus().value()).isEqualTo(409);
        assertThat(other.getResponseBody()).contains("key-reused");
    }

    private EntityExchangeResult<String> send(Post post, String key, String word) {
        return administrator
                .post()
                .uri(post.path(), retiring.id())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .header("Idempotency-Key", key)
                .contentType(post.type())
                .bodyValue(post.body() == null ? "" : String.format(post.body(), post.wordFor(word)))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private long count(String statement) {
        Long found = database.sql(statement).mapValue(Long.class).one().block();
        return found == null ? -1 : found;
    }

    private Map<String, HandlerMethod> posts() {
        Map<String, HandlerMethod> posts = new LinkedHashMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> paths(info).forEach(path -> posts.put(path, handler)));
        return posts;
    }

    private static Stream<String> paths(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                ? info.getPatternsCondition().getPatterns().stream()
                        .map(pattern -> pattern.getPatternString())
                        .filter(path -> path.startsWith("/api/"))
                : Stream.of();
    }

    private record Post(String path, MediaType type, @Nullable String body) {

        static Post json(String path, String body) {
            return new Post(path, MediaType.APPLICATION_JSON, body);
        }

        static Post csv(String path, String body) {
            return new Post(path, MediaType.parseMediaType("text/csv"), body);
        }

        static Post act(String path) {
            return new Post(path, MediaType.APPLICATION_JSON, null);
        }

        String key() {
            return "once-" + path.hashCode();
        }

        /** An act without a body differs by its address only. */
        Post asking(String query) {
            return body == null ? new Post(path + query, type, null) : this;
        }

        /** A supporting department must exist. */
        String wordFor(String word) {
            return path.contains("dispatch-catalogues") ? (word.equals("甲") ? "023" : "022") : word;
        }
    }
}
