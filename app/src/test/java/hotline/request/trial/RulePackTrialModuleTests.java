package hotline.request.trial;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.deadline.RulePacks;
import hotline.request.Nature;
import hotline.request.Requests;
import hotline.request.Urgency;
import hotline.request.handling.HandlingCycle;
import hotline.request.handling.Verdict;
import hotline.shared.Role;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class RulePackTrialModuleTests {

    private static final String DRAFTS = "/api/v1/rule-packs/drafts";

    @Autowired
    private WebTestClient web;

    @Autowired
    private Requests requests;

    @Autowired
    private RulePacks packs;

    @Autowired
    private MutableClock clock;

    @Autowired
    private DatabaseClient database;

    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);
    }

    @Test
    void anUnchangedDraftMovesNothing() {
        completed("2023-08-01T10:00:00+08:00", "2023-08-03T10:00:00+08:00");
        clock.set("2023-09-22T10:00:00+08:00");

        JsonNode trial = trial(draft(5), "");

        assertThat(trial.path("looked").asInt()).isEqualTo(1);
        assertThat(trial.path("month").asText()).isEqualTo("2023-08");
        assertThat(trial.path("complete").asBoolean()).isTrue();
        assertThat(trial.path("differences")).hasSize(8).allSatisfy(difference -> assertThat(
                        difference.path("count").asInt())
                .isZero());
        assertThat(trial.path("notes").path("zh").asText()).contains("不重演");
    }

    @Test
    void aShorterTermMovesDeadlinesAndTurnsVerdicts() {
        Story quick = completed("2023-08-01T10:00:00+08:00", "2023-08-02T10:00:00+08:00");
        Story slow = completed("2023-08-01T11:00:00+08:00", "2023-08-08T10:00:00+08:00");
        Story open = registered("2023-08-31T10:00:00+08:00");
        clock.set("2023-09-05T10:00:00+08:00");

        JsonNode trial = trial(draft(2), "");

        assertThat(numbers(trial, "earlier")).containsExactly(number(quick), number(slow), number(open));
        assertThat(numbers(trial, "on-time-to-late")).containsExactly(number(slow));
        assertThat(numbers(trial, "now-overdue")).containsExactly(number(open));
        assertThat(numbers(trial, "later")).isEmpty();
    }

    @Test
    void aLongerTermTurnsLateIntoOnTime() {
        Story late = completed("2023-08-01T10:00:00+08:00", "2023-08-09T10:00:00+08:00");
        registered("2023-08-31T10:00:00+08:00");
        clock.set("2023-09-08T10:00:00+08:00");

        JsonNode trial = trial(draft(10), "?month=2023-08");

        assertThat(trial.path("differences").path("later").path("count").asInt())
                .isEqualTo(2);
        assertThat(numbers(trial, "late-to-on-time")).containsExactly(number(late));
        assertThat(trial.path("differences")
                        .path("no-longer-overdue")
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aLateWithdrawalIsJudgedAtTheWithdrawal() {
        Story late = withdrawn("2023-08-01T10:00:00+08:00", "2023-08-09T10:00:00+08:00");
        Story later = withdrawn("2023-08-01T11:00:00+08:00", "2023-08-18T10:00:00+08:00");
        withdrawn("2023-08-01T12:00:00+08:00", "2023-08-02T10:00:00+08:00");
        clock.set("2023-09-08T10:00:00+08:00");

        JsonNode longer = trial(draft(10), "?month=2023-08");

        assertThat(longer.path("looked").asInt()).isEqualTo(2);
        assertThat(numbers(longer, "later")).containsExactly(number(late), number(later));
        assertThat(numbers(longer, "late-to-on-time")).containsExactly(number(late));
        assertThat(numbers(longer, "no-longer-overdue")).isEmpty();
        assertThat(longer.path("notes").path("zh").asText()).contains("逾期后撤单");
    }

    @Test
    void aRuleWithoutALimitTakesDeadlinesAwayAndAnotherGivesThem() {
        registered("2023-08-10T10:00:00+08:00");
        clock.set("2023-08-10T11:00:00+08:00");
        aRequest(requests).of(Nature.PRAISE).registered();
        clock.set("2023-09-22T10:00:00+08:00");
        JsonNode draft = begun();
        ObjectNode document = draft.path("document").deepCopy();
        document.path("rules").forEach(rule -> swapLimits((ObjectNode) rule, document));

        JsonNode trial = trial(saved(draft, document), "");

        assertThat(trial.path("differences").path("now-without").path("count").asInt())
                .isEqualTo(1);
        assertThat(trial.path("differences").path("now-with").path("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void everyOtherClockIsCountedAnewFromItsOwnStart() {
        Story quick = registered("2023-08-01T10:00:00+08:00").dispatchedTo(People.HOUSING);
        clock.set("2023-08-01T10:20:00+08:00");
        quick.acknowledged().replied();
        Story slow = registered("2023-08-02T10:00:00+08:00").dispatchedTo(People.HOUSING);
        clock.set("2023-08-02T10:50:00+08:00");
        slow.acknowledged();
        clock.set("2023-09-22T10:00:00+08:00");

        JsonNode trial = trial(acknowledgedWithin(30), "");

        JsonNode acknowledgement = clocks(trial, "acknowledgement");
        assertThat(acknowledgement.path("looked").asInt()).isEqualTo(2);
        assertThat(acknowledgement.path("ofDepartment").asBoolean()).isTrue();
        assertThat(numbers(acknowledgement, "earlier")).containsExactly(number(quick), number(slow));
        assertThat(numbers(acknowledgement, "on-time-to-late")).containsExactly(number(slow));
        assertThat(clocks(trial, "completion").path("name").path("zh").asText()).isEqualTo("办结（承办单位）");
        assertThat(numbers(clocks(trial, "completion"), "earlier")).isEmpty();
        assertThat(numbers(trial, "earlier")).isEmpty();
        assertThat(Pages.of(TestStaff.with(Role.ADMINISTRATOR), web)
                        .get("/rule-packs/drafts/" + trial.path("draft").asText() + "/trial", 200))
                .contains("由按期变为逾期 1 个", "没有变化");
    }

    private static JsonNode clocks(JsonNode trial, String step) {
        for (JsonNode each : trial.path("clocks")) {
            if (each.path("step").asText().equals(step)
                    && each.path("ofDepartment").asBoolean()) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode acknowledgedWithin(int minutes) {
        JsonNode draft = begun();
        ObjectNode document = draft.path("document").deepCopy();
        document.path("rules").forEach(rule -> {
            if (rule.path("step").asText().equals("acknowledgement")) {
                ((ObjectNode) rule.path("limit").path("time")).put("amount", minutes);
                ((ObjectNode) rule.path("limit").path("time")).put("unit", "minute");
            }
        });
        return saved(draft, document);
    }

    @Test
    void aLimitFromAboveHoldsInATrialToo() {
        clock.set("2023-08-01T10:00:00+08:00");
        aRequest(requests)
                .orderedBySuperior("LL-1", Instant.parse("2023-08-03T10:00:00Z"))
                .registered()
                .dispatchedTo(People.HOUSING);
        clock.set("2023-09-22T10:00:00+08:00");

        JsonNode trial = trial(draft(5), "");

        assertThat(numbers(trial, "later")).isEmpty();
        assertThat(numbers(clocks(trial, "completion"), "later")).isEmpty();
    }

    @Test
    void whatWasCorrectedIsNotComparedAndSaidToBeSo() {
        registered("2023-08-01T10:00:00+08:00").correctedTo(Nature.CONSULTATION, Urgency.NORMAL);
        clock.set("2023-09-22T10:00:00+08:00");

        JsonNode trial = trial(draft(5), "");

        assertThat(trial.path("looked").asInt()).isEqualTo(1);
        assertThat(trial.path("changed").asInt()).isEqualTo(1);
        assertThat(numbers(trial, "earlier")).isEmpty();
    }

    @Test
    void aReopenedCycleIsCountedAnewFromItsReopening() {
        Story story = completed("2023-08-01T10:00:00+08:00", "2023-08-03T10:00:00+08:00");
        clock.set("2023-08-10T10:00:00+08:00");
        story.reopened();
        clock.set("2023-09-22T10:00:00+08:00");

        JsonNode trial = trial(draft(2), "");

        assertThat(trial.path("clocks").findValues("ofDepartment")).isNotEmpty();
        assertThat(numbers(requestClocks(trial, "completion"), "earlier")).containsExactly(number(story));
    }

    private static JsonNode requestClocks(JsonNode trial, String step) {
        for (JsonNode each : trial.path("clocks")) {
            if (each.path("step").asText().equals(step)
                    && !each.path("ofDepartment").asBoolean()) {
                return each;
            }
        }
        return MissingNode.getInstance();
    }

    @Test
    void looksOnlyAtWhatWasAcceptedInTheMonthOfTheDivision() {
        registered("2023-07-31T23:59:59+08:00");
        registered("2023-08-01T00:00:00+08:00");
        registered("2023-08-31T23:59:59+08:00");
        registered("2023-09-01T00:00:00+08:00");
        clock.set("2023-08-15T10:00:00+08:00");
        aRequest(requests).registered().after(People.OPERATOR, Commands.voidRequest("误登"));
        aRequest(requests).in("141121").registered();
        clock.set("2023-09-22T10:00:00+08:00");

        assertThat(trial(draft(5), "").path("looked").asInt()).isEqualTo(2);
        assertThat(trial(draft(5), "?month=2023-09").path("looked").asInt()).isEqualTo(1);
    }

    @Test
    void whichRequestsWereShownIsLogged() {
        Story story = registered("2023-08-31T10:00:00+08:00");
        clock.set("2023-09-22T10:00:00+08:00");

        assertThat(trial(draft(2), "").path("looked").asInt()).isEqualTo(1);

        assertThat(database.sql("SELECT asked || numbers[1] FROM request_list_view")
                        .mapValue(String.class)
                        .one()
                        .block())
                .contains("rulePackDraft", "2023-08", number(story));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2023-13", "+999999999-01", "3000-01", "' OR 1=1", "2023-08-01"})
    void aMonthIsOneThatSomebodyMeans(String month) {
        administrator
                .get()
                .uri(DRAFTS + "/{id}/trial?month={month}", draft(5).path("id").asText(), month)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("month");
    }

    @Test
    void anotherDivisionsRequestsAreNotLookedAt() {
        administrator
                .get()
                .uri(DRAFTS + "/{id}/trial?division=141121", draft(5).path("id").asText())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void aCycleKeepsItsVersionAndItsVerdictWhenAnotherVersionComesIntoForce() {
        Story before = completed("2023-09-11T10:00:00+08:00", "2023-09-15T10:00:00+08:00");
        Story running = registered("2023-09-20T10:00:00+08:00");
        HandlingCycle judged = before.now().cycle();
        HandlingCycle counted = running.now().cycle();
        clock.set("2023-09-22T10:00:00+08:00");
        putInForce(draft(1));

        Story after = registered("2023-09-22T10:00:01+08:00");

        assertThat(before.now().cycle()).isEqualTo(judged);
        assertThat(judged.verdict()).isEqualTo(Verdict.ON_TIME);
        assertThat(running.now().cycle()).isEqualTo(counted);
        assertThat(Objects.requireNonNull(counted.rules()).rulePackVersion()).isEqualTo(2);
        assertThat(Objects.requireNonNull(after.now().cycle().rules()).rulePackVersion())
                .isEqualTo(3);
        assertThat(after.now().dueAt()).isEqualTo("2023-09-25T16:00:00Z");
    }

    private static void swapLimits(ObjectNode rule, ObjectNode document) {
        boolean isPraise = rule.path("when").path("nature").asText().equals("praise");
        if (isPraise) {
            rule.set("limit", document.at("/rules/0/limit").deepCopy());
        } else if (rule.path("step").asText().equals("completion")) {
            rule.remove("limit");
        }
    }

    @CanIgnoreReturnValue
    private Story registered(String at) {
        clock.set(at);
        return aRequest(requests).registered();
    }

    @CanIgnoreReturnValue
    private Story withdrawn(String received, String at) {
        Story story = registered(received);
        clock.set(at);
        return story.after(People.OPERATOR, Commands.withdraw("已解决"));
    }

    @CanIgnoreReturnValue
    private Story completed(String receivedAt, String repliedAt) {
        Story story = registered(receivedAt).dispatchedTo(People.HOUSING).acknowledged();
        clock.set(repliedAt);
        return story.replied();
    }

    private void putInForce(JsonNode draft) {
        administrator
                .post()
                .uri(DRAFTS + "/{id}/publish", draft.path("id").asText())
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .bodyValue(Map.of("inForce", true))
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(Objects.requireNonNull(
                                packs.inForce(People.JIAOCHENG, clock.instant()).block())
                        .version())
                .isEqualTo(3);
    }

    private JsonNode draft(int days) {
        JsonNode draft = begun();
        ObjectNode document = draft.path("document").deepCopy();
        document.path("rules").forEach(rule -> {
            if (rule.path("step").asText().equals("completion")
                    && rule.path("when").isEmpty()) {
                ((ObjectNode) rule.path("limit").path("time")).put("amount", days);
            }
        });
        return saved(draft, document);
    }

    private JsonNode begun() {
        return Objects.requireNonNull(administrator
                .post()
                .uri(DRAFTS)
                .bodyValue(Map.of("from", Map.of("code", "lvliang", "version", 2)))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode saved(JsonNode draft, ObjectNode document) {
        return Objects.requireNonNull(administrator
                .put()
                .uri(DRAFTS + "/{id}", draft.path("id").asText())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(document)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode trial(JsonNode draft, String query) {
        return Objects.requireNonNull(administrator
                .get()
                .uri(DRAFTS + "/" + draft.path("id").asText() + "/trial" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static List<String> numbers(JsonNode trial, String difference) {
        List<String> numbers = new ArrayList<>();
        trial.path("differences").path(difference).path("numbers").forEach(each -> numbers.add(each.asText()));
        return numbers;
    }

    private static String number(Story story) {
        return story.number().value();
    }
}
