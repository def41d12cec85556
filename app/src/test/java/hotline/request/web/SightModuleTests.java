package hotline.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final String TITLE = "暖气不热";
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
    @ValueSource(
            strings = {
                "reassigned",
                "reassigned with an extension asked for",
                "reassigned after a pause",
                "send-back granted",
                "support withdrawn",
                "conference"
            })
    void aDepartmentWhosePartWasTakenSeesWhatWasJustBeforeThatItsPartEndedAndNoMore(String how) {
        Story story = registered();
        TestStaff former = takenFrom(story, how);
        int before = story.now().version() - 1;
        Instant takenAt = story.now().recordedAt();
        later(story);
        clock.advance(Duration.ofDays(60));

        JsonNode view = get(former, story);
        assertThat(view.get("version").asInt()).isEqualTo(before);
        assertThat(view.get("caller")).isNull();
        assertThat(Instant.parse(view.get("takenAt").asText())).isEqualTo(takenAt);
        assertThat(view.get("acts")).isEmpty();
        assertThat(view.get("status").asText()).isIn("dispatched", "in-progress", "sent-back", "paused");
        assertThat(view.get("overdue").asBoolean()).isFalse();
        JsonNode own = partOf(view, People.HOUSING);
        assertThat(Instant.parse(own.get("endedAt").asText())).isEqualTo(takenAt);
        assertThat(own.get("ending").asText()).isEqualTo(how.startsWith("send-back") ? "sent-back" : "reassigned");
        JsonNode events = json(former, "/api/v1/requests/" + story.number() + "/events");
        assertThat(events).hasSize(before);
        assertThat(acts(events)).contains("acknowledge").doesNotContain("reply");
        for (JsonNode run : json(former, "/api/v1/requests/" + story.number() + "/deadline")) {
            assertThat(Instant.parse(run.get("startedAt").asText())).isBeforeOrEqualTo(takenAt);
            assertThat(run.get("assignment").asInt())
                    .isLessThanOrEqualTo(view.get("parts").size());
            assertThat(run.get("step").asText() + run.get("run").asInt()).isNotEqualTo("dispatch2");
            assertThat(run.get("state").asText()).isNotEqualTo("overdue");
        }
        String page = page(former, story);
        assertThat(page).doesNotContain(LATER, "138****5678", "逾期").contains("已于", "本单位已不承办");
        if (!how.equals("support withdrawn")) {
            assertThat(page).doesNotContain("水务");
            assertThat(view.toString() + events).doesNotContain("水务", "\"" + People.WATER.code() + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reassigned", "send-back granted", "support withdrawn", "conference"})
    void aDepartmentWhosePartWasTakenFindsItUnderAllApartAndDoesNothingMore(String how) {
        Story story = registered();
        TestStaff former = takenFrom(story, how);
        later(story);

        for (String all : List.of("", "?q=" + story.number(), "?q=" + TITLE)) {
            JsonNode found = json(former, "/api/v1/requests" + all);
            assertThat(found.get("items")).as(all).isEmpty();
            assertThat(found.get("former")).as(all).hasSize(1);
            assertThat(found.at("/former/0/number").asText())
                    .isEqualTo(story.number().value());
            assertThat(found.at("/former/0").toString()).doesNotContain("status", "department", People.WATER.code());
        }
        JsonNode open = json(former, "/api/v1/requests?status=dispatched,in-progress,completed");
        assertThat(open.get("items")).isEmpty();
        assertThat(open.get("former")).isEmpty();
        assertThat(html(former, "/requests?status=all&q=" + TITLE)).contains("本单位曾经承办", "/requests/" + story.number());
        assertThat(html(former, "/requests?q=" + TITLE)).doesNotContain("/requests/" + story.number());
        assertThat(html(former, "/worklist")).contains("没有待办诉求");
        assertThat(json(TestStaff.clerkOf(People.WATER), "/api/v1/requests").get("former"))
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
    void whoReadsForTheCityIsNoFormerDepartmentThoughItsDepartmentIsOne() {
        Story story = registered();
        TestStaff former = takenFrom(story, "reassigned");

        ServiceRequest asClerk = seen(story, Role.CLERK);
        assertThat(get(former, story).get("version").asInt()).isEqualTo(asClerk.version());
        assertThat(asClerk.takenAt()).isEqualTo(story.now().recordedAt());
        assertThat(asClerk.version()).isEqualTo(story.now().version() - 1);
        ServiceRequest asReader = seen(story, Role.CLERK, Role.AUDITOR);
        assertThat(asReader).isEqualTo(story.now());
        assertThat(Requests.isCallerHidden(People.CITY_MANAGER, asReader)).isFalse();
    }

    private ServiceRequest seen(Story story, Role... roles) {
        Actor ofTheCity = new Actor("city", "city", TestStaff.CITY, Set.of(roles), People.HOUSING);
        return Objects.requireNonNull(requests.find(ofTheCity, story.number()).block());
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
    void aDepartmentThatHandledAnEarlierCycleKeepsItsSight() {
        Story story = registered().dispatchedTo(People.HOUSING).acknowledged().replied();
        story.reopened().dispatchedTo(People.WATER);

        assertThat(get(housing, story).get("version").asInt())
                .isEqualTo(story.now().version());
    }

    private TestStaff takenFrom(Story story, String how) {
        switch (how) {
            case "reassigned" ->
                story.dispatchedTo(People.HOUSING).acknowledged().reassignedTo(People.WATER);
            case "reassigned with an extension asked for" ->
                story.dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .extensionAsked(1)
                        .reassignedTo(People.WATER);
            case "reassigned after a pause" ->
                story.dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .paused()
                        .resumed()
                        .reassignedTo(People.WATER);
            case "send-back granted" ->
                story.dispatchedTo(People.HOUSING).acknowledged().sentBack().sendBackGranted();
            case "support withdrawn" ->
                story.dispatchedTo(People.WATER, People.HOUSING)
                        .acknowledgedBy(People.HOUSING)
                        .reassignedTo(People.WATER);
            default ->
                story.dispatchedTo(People.HOUSING)
                        .acknowledged()
                        .after(People.SUPERVISOR, Commands.convene(1, List.of("住建局"), "谁来管"))
                        .after(People.SUPERVISOR, Commands.conclude(People.WATER, List.of(), "水务局承办", "纪要"));
        }
        return housing;
    }

    private static JsonNode partOf(JsonNode view, DepartmentKey department) {
        for (JsonNode part : view.get("parts")) {
            if (part.at("/department/code").asText().equals(department.code())) {
                return part;
            }
        }
        throw new AssertionError("no part of " + department);
    }

    private void later(Story story) {
        clock.advance(Duration.ofHours(1));
        if (story.now().lead() == null) {
            story.dispatchedTo(People.WATER);
        }
        story.acknowledgedBy(People.WATER).calledAgain().after(People.clerkOf(People.WATER), Commands.reply(LATER));
    }

    private static Command secrecy(boolean isSecret) {
        return Commands.correct(Nature.COMPLAINT, Urgency.NORMAL, null, "141122100", null, "来电人要求", isSecret);
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
                .bodyValue(TamperedRequests.CALL)
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
        return html(staff, "/requests/" + story.number());
    }

    private String html(TestStaff staff, String uri) {
        return Objects.requireNonNull(staff.using(anyone)
                .get()
                .uri(uri)
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
