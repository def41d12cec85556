package hotline.deadline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hotline.deadline.RulePacks;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.LogLines;
import hotline.testing.MutableClock;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

@HotlineTest
class RulePackDraftModuleTests {

    private static final String DRAFTS = "/api/v1/rule-packs/drafts";

    @Autowired
    private WebTestClient web;

    @Autowired
    private RulePacks packs;

    @Autowired
    private MutableClock clock;

    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);
    }

    @Test
    void aCopyOfTheShippedPackLacksNothingAndBecomesItsNextVersion() {
        JsonNode draft = copied("lvliang", 2);

        assertThat(draft.path("nextVersion").asInt()).isEqualTo(3);
        assertThat(draft.path("missing")).isEmpty();
        assertThat(draft.path("document").path("rules")).hasSize(15);
        assertThat(draft.path("document").has("code")).isFalse();
    }

    @Test
    void anOlderVersionLacksTheRulesThatCameLater() {
        assertThat(copied("lvliang", 1).path("missing").findValuesAsText("message"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("督办答复", "所有诉求"));
    }

    @Test
    void aDraftFromScratchSaysAllThatItLacksAndCannotBePublished() {
        JsonNode draft = begun(Map.of("code", "jiaocheng", "name", "交城县办理时限"));

        assertThat(draft.path("nextVersion").asInt()).isEqualTo(1);
        assertThat(draft.path("missing")).hasSize(13);
        publish(draft, 1, null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/rule-pack-draft-unfinished")
                .jsonPath("$.fields.length()")
                .isEqualTo(13);
    }

    @Test
    void aSavedDraftIsReadAsItWasWritten() {
        JsonNode draft = copied("lvliang", 2);
        ObjectNode document = completionOf(draft, 7);

        save(draft, 1, document).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");

        JsonNode read =
                answer(administrator.get().uri(DRAFTS + "/{id}", id(draft)).exchange());
        assertThat(read.path("document")).isEqualTo(document);
        assertThat(read.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void twoAdministratorsCannotOverwriteEachOther() {
        JsonNode draft = copied("lvliang", 2);
        ObjectNode document = completionOf(draft, 7);

        save(draft, 1, document).expectStatus().isOk();
        save(draft, 1, document).expectStatus().isEqualTo(412);
        publish(draft, 1, null).expectStatus().isEqualTo(412);
        discard(draft, "\"1\"").expectStatus().isEqualTo(412);
        discard(draft, null).expectStatus().isEqualTo(428);
    }

    @Test
    void aDiscardedDraftIsGone() {
        JsonNode draft = copied("lvliang", 2);

        discard(draft, "\"1\"").expectStatus().isNoContent();

        administrator
                .get()
                .uri(DRAFTS + "/{id}", id(draft))
                .exchange()
                .expectStatus()
                .isNotFound();
        discard(draft, "\"1\"").expectStatus().isNotFound();
        list().jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void everyWrongFieldIsToldAtOnceInWordsOfItsOwn() {
        JsonNode draft = copied("lvliang", 2);
        ObjectNode document = completionOf(draft, 0);
        ((ObjectNode) document.at("/rules/0")).put("step", "sleep");

        save(draft, 1, document)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields.length()")
                .isEqualTo(2)
                .jsonPath("$.fields[0].field")
                .isEqualTo("rules[0].step")
                .jsonPath("$.fields[1].texts.zh")
                .value(containsString("1 到 400 之间的整数"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\", \"rules\": \"all\"}",
                "{\"name\": \"x\", \"surprise\": 1}",
                "{\"rules\": [{\"limit\": {\"time\": {\"amount\": \"many\"}}}]}",
                "{\"rules\": [{\"limit\": {\"time\": {\"amount\": [1]}}}]}",
                "{\"name\": \"a\\u0000b\", \"basis\": \"b\", \"rules\": [], \"extensions\": [], \"pauseCauses\": []}",
                "{\"rules\": [null], \"extensions\": [null], \"pauseCauses\": [null]}",
                "{}",
                "not json"
            })
    void garbageIsRefused(String document) {
        JsonNode draft = copied("lvliang", 2);

        save(draft, 1, document).expectStatus().isBadRequest();
    }

    @Test
    void aDocumentBeyondAllMeasureIsRefused() {
        JsonNode draft = copied("lvliang", 2);

        save(draft, 1, "{\"name\": \"" + "x".repeat(1 << 20) + "\"}")
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void aPublishedVersionCanBeChosenAndNobodyGoesByItYet() {
        JsonNode draft = copied("lvliang", 2);
        save(draft, 1, completionOf(draft, 7)).expectStatus().isOk();

        publish(draft, 2, null)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.pack.version")
                .isEqualTo(3)
                .jsonPath("$.choice")
                .doesNotExist();

        assertThat(inForce(clock.instant())).isEqualTo(2);
        administrator
                .get()
                .uri(DRAFTS + "/{id}", id(draft))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theProgramsLogSaysWhoPublishedAndWhoPutInForce() {
        TestStaff keeper = TestStaff.with(Role.ADMINISTRATOR);
        administrator = keeper.using(web);
        JsonNode draft = copied("lvliang", 2);
        Instant later = clock.instant().plus(Duration.ofDays(3));

        try (LogLines log = new LogLines()) {
            publish(draft, 1, Map.of("inForceFrom", later.toString()))
                    .expectStatus()
                    .isCreated();

            assertThat(log.lines())
                    .contains(
                            "Rule pack lvliang 3 published by " + keeper.username(),
                            "Rule pack of 141122: lvliang 3 from " + later + ", by " + keeper.username());
        }
    }

    @Test
    void aVersionIsPublishedAndPutInForceInOneCall() {
        JsonNode draft = copied("lvliang", 2);
        Instant later = clock.instant().plus(Duration.ofDays(3));

        publish(draft, 1, Map.of("inForceFrom", later.toString()))
                .expectStatus()
                .isCreated();

        assertThat(inForce(later.minusSeconds(1))).isEqualTo(2);
        assertThat(inForce(later)).isEqualTo(3);
        assertThat(Objects.requireNonNull(packs.inForce("141121", later).block())
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBePutInForceIsNotPublishedEither() {
        JsonNode draft = copied("lvliang", 2);

        publish(draft, 1, Map.of("inForceFrom", "2023-09-01T00:00:00+08:00"))
                .expectStatus()
                .isBadRequest();
        publish(draft, 1, Map.of("inForceFrom", "+999999-01-01T00:00:00Z"))
                .expectStatus()
                .isBadRequest();

        administrator
                .get()
                .uri(DRAFTS + "/{id}", id(draft))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(packs.all().filter(pack -> pack.version() == 3).hasElements().block())
                .isFalse();
    }

    @Test
    void aDraftThatWasOvertakenHasToBeLookedAtAndSavedAgain() {
        JsonNode first = copied("lvliang", 2);
        JsonNode second = copied("lvliang", 2);
        publish(first, 1, null).expectStatus().isCreated();

        publish(second, 1, null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/rule-pack-published-meanwhile");
        save(second, 1, second.path("document")).expectStatus().isOk();
        publish(second, 2, Map.of("inForce", true)).expectStatus().isCreated();

        assertThat(inForce(clock.instant())).isEqualTo(4);
    }

    @Test
    void ofTwoThatArePublishedAtTheSameTimeOneHasTheNumber() {
        List<Integer> answers = Flux.just(copied("lvliang", 2), copied("lvliang", 2))
                .parallel(2)
                .runOn(Schedulers.boundedElastic())
                .map(draft ->
                        publish(draft, 1, null).expectBody().returnResult().getStatus())
                .map(HttpStatusCode::value)
                .sequential()
                .collectList()
                .block();

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        assertThat(packs.all().filter(pack -> pack.version() == 3).count().block())
                .isOne();
    }

    @Test
    void aDraftIsPublishedOnce() {
        JsonNode draft = copied("tianjin", 1);

        publish(draft, 1, null).expectStatus().isCreated();
        publish(draft, 1, null).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({"141121, 403", "141122, 200", "141100, 200"})
    void draftsAreForTheAdministratorsOfTheDivisionAndThoseAbove(String division, int status) {
        JsonNode draft = copied("lvliang", 2);

        TestStaff.in(division, Role.ADMINISTRATOR)
                .using(web)
                .get()
                .uri(DRAFTS + "/{id}", id(draft))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void whatHoldsForAllIsNotForACountyToGoOnWith() {
        assertThat(TestStaff.in("141121", Role.ADMINISTRATOR)).isNotNull();

        begin(Map.of("from", Map.of("code", "lvliang", "version", 2)))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/rule-pack-of-others");
        begin(Map.of("from", Map.of("code", "lvliang", "version", 2), "code", "jiaocheng"))
                .expectStatus()
                .isCreated();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\": \"A\"}", "{\"from\": {\"code\": \"lvliang\"}}", "{\"from\": 1}"})
    void aDraftBeginsWithSomething(String body) {
        administrator
                .post()
                .uri(DRAFTS)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void aDraftOfAVersionThatIsNotThereCannotBegin() {
        begin(Map.of("from", Map.of("code", "lvliang", "version", 9)))
                .expectStatus()
                .isNotFound();
        begin(Map.of("code", "x1", "division", "141121")).expectStatus().isForbidden();
    }

    private int inForce(Instant at) {
        return Objects.requireNonNull(packs.inForce("141122", at).block()).version();
    }

    private JsonNode copied(String code, int version) {
        return begun(Map.of("from", Map.of("code", code, "version", version)));
    }

    private JsonNode begun(Map<String, Object> body) {
        return answer(begin(body).expectStatus().isCreated());
    }

    private ResponseSpec begin(Map<String, Object> body) {
        return administrator.post().uri(DRAFTS).bodyValue(body).exchange();
    }

    private ResponseSpec save(JsonNode draft, int seen, Object document) {
        return administrator
                .put()
                .uri(DRAFTS + "/{id}", id(draft))
                .header(HttpHeaders.IF_MATCH, "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(document)
                .exchange();
    }

    private ResponseSpec publish(JsonNode draft, int seen, @Nullable Map<String, Object> body) {
        return administrator
                .post()
                .uri(DRAFTS + "/{id}/publish", id(draft))
                .header(HttpHeaders.IF_MATCH, "\"" + seen + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body == null ? "" : body)
                .exchange();
    }

    private ResponseSpec discard(JsonNode draft, @Nullable String seen) {
        return administrator
                .delete()
                .uri(DRAFTS + "/{id}", id(draft))
                .headers(headers -> {
                    if (seen != null) {
                        headers.setIfMatch(seen);
                    }
                })
                .exchange();
    }

    private WebTestClient.BodyContentSpec list() {
        return administrator.get().uri(DRAFTS).exchange().expectStatus().isOk().expectBody();
    }

    private ObjectNode completionOf(JsonNode draft, int days) {
        ObjectNode document = draft.path("document").deepCopy();
        for (JsonNode rule : document.path("rules")) {
            if (rule.path("step").asText().equals("completion")
                    && rule.path("when").isEmpty()) {
                ((ObjectNode) rule.path("limit").path("time")).put("amount", days);
            }
        }
        return document;
    }

    private static String id(JsonNode draft) {
        return draft.path("id").asText();
    }

    private JsonNode answer(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
