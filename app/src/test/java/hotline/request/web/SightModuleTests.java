package hotline.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Act;
import hotline.request.ActCommand;
import hotline.request.Nature;
import hotline.request.OversightCommand;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.Requests;
import hotline.request.Urgency;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who sees what of a request follows from what the request is now and from who holds it now. */
@HotlineTest
class SightModuleTests {

    private static final String LATER = "已派人查看，等待配件";

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient anyone;

    @Autowired
    MutableClock clock;

    private TestStaff housing;

    @BeforeEach
    void hire() {
        housing = TestStaff.clerkOf(People.HOUSING);
    }

    @Test
    void whatIsCorrectedToATipOffHidesItsCallerFromThatInstantOn() {
        Story story = registered().dispatchedTo(People.HOUSING).acknowledged();
        assertThat(get(housing, story).at("/caller/phone").asText()).isEqualTo("138****5678");

        story.correctedTo(Nature.TIP_OFF, Urgency.NORMAL);

        assertSecret(story);
    }

    @Test
    void whatIsMadeSecretHidesItsCallerUntilASupervisorEndsThat() {
        Story story = registered().dispatchedTo(People.HOUSING).acknowledged();

        story.after(People.OPERATOR, secrecy(true));

        assertSecret(story);
        assertThat(story.refusal(People.OPERATOR, secrecy(false))).isEqualTo(RequestProblem.WRONG_ROLE);
        story.after(People.SUPERVISOR, secrecy(false));
        assertThat(get(housing, story).at("/caller/phone").asText()).isEqualTo("138****5678");
    }

    @Test
    void whatWasATipOffStaysSecretWhenItsNatureIsCorrected() {
        Story story = registered().dispatchedTo(People.HOUSING).correctedTo(Nature.TIP_OFF, Urgency.NORMAL);

        story.correctedTo(Nature.COMPLAINT, Urgency.NORMAL);

        assertSecret(story);
    }

    private void assertSecret(Story story) {
        assertThat(get(housing, story).get("caller")).isNull();
        assertThat(get(housing, story).get("secret").asBoolean()).isTrue();
        assertThat(get(TestStaff.with(Role.MANAGER), story).get("caller")).isNull();
        assertThat(get(TestStaff.with(Role.OPERATOR), story).at("/caller/phone").asText())
                .isEqualTo("138****5678");
        assertThat(page(housing, story)).doesNotContain("138****5678", "张**").contains("保密件");
        assertThat(problem(reveal(housing, story))).isEqualTo("/problems/caller-secret");
        for (String list : List.of("/api/v1/requests", "/api/v1/requests?q=" + story.number())) {
            assertThat(json(housing, list).at("/items/0/secret").asBoolean())
                    .as(list)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reassigned", "send-back granted", "support withdrawn", "conference"})
    void aDepartmentWhosePartWasTakenSeesWhatWasUntilThenAndNoCaller(String how) {
        Story story = registered();
        TestStaff former = takenFrom(story, how);
        int taken = story.now().version();
        later(story);

        JsonNode view = get(former, story);
        assertThat(view.get("version").asInt()).isEqualTo(taken);
        assertThat(view.get("caller")).isNull();
        assertThat(view.get("takenAt").asText()).isNotEmpty();
        assertThat(view.get("acts")).isEmpty();
        assertThat(view.get("status").asText()).isNotIn("completed", "closed");
        JsonNode events = json(former, "/api/v1/requests/" + story.number() + "/events");
        assertThat(events).hasSize(taken);
        assertThat(acts(events)).contains("acknowledge").doesNotContain("reply");
        assertThat(json(former, "/api/v1/requests/" + story.number() + "/deadline")
                        .toString())
                .doesNotContain(String.valueOf(story.now().completedAt()));
        assertThat(page(former, story)).doesNotContain(LATER, "138****5678").contains("已于", "本单位已不承办");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reassigned", "send-back granted", "support withdrawn", "conference"})
    void aDepartmentWhosePartWasTakenFindsItInNoListAndDoesNothingMore(String how) {
        Story story = registered();
        TestStaff former = takenFrom(story, how);
        later(story);

        assertThat(json(former, "/api/v1/requests").get("items")).isEmpty();
        assertThat(json(former, "/api/v1/requests?q=" + story.number()).get("items"))
                .isEmpty();
        assertThat(problem(reveal(former, story))).isEqualTo("/problems/caller-of-former-request");
        assertThat(problem(former.using(anyone)
                        .post()
                        .uri("/api/v1/requests/{number}/contact", story.number())
                        .header("If-Match", "\"" + story.now().version() + "\"")
                        .bodyValue(Map.of())
                        .exchange()))
                .isEqualTo("/problems/other-department");
        assertThat(json(former, "/api/v1/notices").toString()).doesNotContain(Act.REPEAT_CALL.code());
    }

    @Test
    void aDepartmentThatGetsItBackSeesEverythingAgain() {
        Story story = registered();
        TestStaff former = takenFrom(story, "reassigned");

        story.reassignedTo(People.HOUSING).acknowledged();

        assertThat(get(former, story).get("version").asInt())
                .isEqualTo(story.now().version());
        assertThat(get(former, story).at("/caller/phone").asText()).isEqualTo("138****5678");
    }

    @Test
    void aDepartmentThatHandledAnEarlierRoundKeepsItsSight() {
        Story story = registered().dispatchedTo(People.HOUSING).acknowledged().replied();
        story.reopened().dispatchedTo(People.WATER);

        assertThat(get(housing, story).get("version").asInt())
                .isEqualTo(story.now().version());
    }

    private TestStaff takenFrom(Story story, String how) {
        switch (how) {
            case "reassigned" ->
                story.dispatchedTo(People.HOUSING).acknowledged().reassignedTo(People.WATER);
            case "send-back granted" ->
                story.dispatchedTo(People.HOUSING).acknowledged().sentBack().sendBackGranted();
            case "support withdrawn" ->
                story.dispatchedTo(People.WATER, People.HOUSING)
                        .acknowledgedBy(People.HOUSING)
                        .reassignedTo(People.WATER);
            default ->
                story.dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .after(People.SUPERVISOR, new OversightCommand.Convene(1, List.of("住建局"), "谁来管"))
                        .after(
                                People.SUPERVISOR,
                                new OversightCommand.Conclude(People.WATER, List.of(), "水务局承办", "纪要"));
        }
        return housing;
    }

    private void later(Story story) {
        clock.advance(Duration.ofHours(1));
        if (story.now().lead() == null) {
            story.dispatchedTo(People.WATER);
        }
        story.acknowledgedBy(People.WATER)
                .calledAgain()
                .after(People.clerkOf(People.WATER), new ActCommand.Reply(LATER));
    }

    private static OversightCommand.Correct secrecy(boolean isSecret) {
        return new OversightCommand.Correct(
                Nature.COMPLAINT, Urgency.NORMAL, null, "141122100", null, "来电人要求", isSecret);
    }

    private static List<String> acts(JsonNode events) {
        List<String> acts = new ArrayList<>();
        events.forEach(event -> acts.add(event.get("act").asText()));
        return acts;
    }

    private Story registered() {
        JsonNode answer = TestStaff.with(Role.OPERATOR)
                .using(anyone)
                .post()
                .uri("/api/v1/requests")
                .bodyValue(VerificationModuleTests.CALL)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return new Story(
                requests,
                new RequestNumber(Objects.requireNonNull(answer).get("number").asText()));
    }

    private JsonNode get(TestStaff staff, Story story) {
        return json(staff, "/api/v1/requests/" + story.number());
    }

    private JsonNode json(TestStaff staff, String uri) {
        return Objects.requireNonNull(staff.using(anyone)
                .get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private String page(TestStaff staff, Story story) {
        return Objects.requireNonNull(staff.using(anyone)
                .get()
                .uri("/requests/" + story.number())
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec reveal(TestStaff staff, Story story) {
        return staff.using(anyone)
                .post()
                .uri("/api/v1/requests/{number}/caller/reveal", story.number())
                .bodyValue(Map.of("reason", "上门核实"))
                .exchange();
    }

    private static String problem(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                        .isForbidden()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .get("type")
                .asText();
    }
}
