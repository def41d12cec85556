package hotline.request.recomputation;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class RecomputationWebModuleTests {

    private static final String PATH = "/api/v1/recomputations";

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient http;

    @Autowired
    MutableClock clock;

    private TestStaff administrator;

    @BeforeEach
    void beforeTheHolidays() {
        clock.set("2023-12-25T10:00:00+08:00");
        administrator = TestStaff.with(Role.ADMINISTRATOR);
    }

    @Test
    void changingADayTellsHowManyDeadlinesWouldMoveAndWhereToSeeThem() {
        aRequest(requests).registered();

        JsonNode answer = dayOff("2023-12-27");

        assertThat(answer.get("version").asInt()).isEqualTo(2);
        JsonNode effect = answer.at("/effects/0");
        assertThat(effect.get("moving").asInt()).isEqualTo(1);
        JsonNode preview = get(administrator, effect.get("list").asText());
        assertThat(preview.at("/requests/0/shifts/0/to").asText()).isEqualTo("2024-01-03T16:00:00Z");
        assertThat(page(Role.SUPERVISOR).get(effect.get("page").asText(), 200)).contains("2024-01-03 24:00");
    }

    @Test
    void aNoticeTellsItOfEveryDivisionBelow() {
        aRequest(requests).registered();
        aRequest(requests).in("141121").registered();
        TestStaff top = TestStaff.in(TestStaff.CITY, Role.ADMINISTRATOR);

        JsonNode answer = body(top.using(http)
                .put()
                .uri("/api/v1/calendars/2024?notice=test")
                .header("Content-Type", "text/csv")
                .bodyValue("date,kind,name\n2024-01-01,holiday,元旦\n2024-01-02,holiday,元旦\n")
                .exchange());

        assertThat(answer.get("effects").findValuesAsText("division")).containsExactly("141121", "141122");
    }

    @Test
    void isOrderedOnceAndFollowedUntilItHasBeenDone() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        String id =
                start(dayOff("2023-12-27").get("version").asLong()).get("id").asText();

        String path = PATH + "/" + id;
        Awaitility.await()
                .until(() -> get(administrator, path).get("state").asText().equals("finished"));

        assertThat(get(administrator, path).at("/counts/moved").asInt()).isEqualTo(1);
        assertThat(get(administrator, path + "/requests").at("/0/number").asText())
                .isEqualTo(story.number().value());
        assertThat(page(Role.SUPERVISOR).get("/recomputations/" + id, 200)).contains("已完成", "已移动", "2024-01-03 24:00");
    }

    @Test
    void theSameKeyOrdersOnce() {
        aRequest(requests).registered();
        long version = dayOff("2023-12-27").get("version").asLong();

        assertThat(start(version).get("id")).isEqualTo(start(version).get("id"));
    }

    @Test
    void theTimelineNamesWhereTheDeadlineCameFromAndWentTo() {
        Story story = aRequest(requests).registered().dispatchedTo(People.HOUSING);
        start(dayOff("2023-12-27").get("version").asLong());
        Awaitility.await().until(() -> story.now().version() == 3);

        JsonNode events = get(TestStaff.with(Role.SUPERVISOR), "/api/v1/requests/" + story.number() + "/events");

        assertThat(events.at("/2/text").asText())
                .isEqualTo("按现行日历重算时限，应办结时间由 2024-01-02 24:00 改为 2024-01-03 24:00"
                        + "，承办时限由 2024-01-02 24:00 改为 2024-01-03 24:00");
        assertThat(events.at("/2/note").asText()).isEqualTo("全县停电");
    }

    @Test
    void anAdministratorOrdersItOnThePage() {
        aRequest(requests).registered();
        String version = dayOff("2023-12-27").get("version").asText();
        Pages page = Pages.of(administrator, http);

        assertThat(page.get("/recomputations", 200)).contains("重新计算 1 件", "2024-01-02 24:00");
        page.post("/recomputations", "calendarVersion", version, "reason", "全县停电")
                .expectStatus()
                .isSeeOther();

        assertThat(page.get("/recomputations", 200)).contains("全县停电");
    }

    @Test
    void aPageWithoutAReasonSaysSoAndKeepsTheList() {
        aRequest(requests).registered();
        String version = dayOff("2023-12-27").get("version").asText();

        String again = Pages.body(
                Pages.of(administrator, http).post("/recomputations", "calendarVersion", version, "reason", " "), 400);

        assertThat(again).contains("请填写理由", "重新计算 1 件");
    }

    @Test
    void aReasonIsNotLostWhereNothingWouldMoveAnyMore() {
        String again = Objects.requireNonNull(Pages.of(administrator, http)
                .post("/recomputations", "calendarVersion", "99", "reason", "全县停电三天")
                .expectStatus()
                .is4xxClientError()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());

        assertThat(again).contains("kept-reason", "全县停电三天", "没有提交");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SUPERVISOR", "ADMINISTRATOR", "AUDITOR"})
    void othersNeitherSeeNorDoIt(Role role) {
        TestStaff other = TestStaff.of(TestStaff.COUNTY, People.HOUSING, role);

        other.using(http).get().uri(PATH + "/preview").exchange().expectStatus().isForbidden();
        other.using(http)
                .post()
                .uri(PATH)
                .bodyValue(Map.of("calendarVersion", 1, "reason", "全县停电"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void anAuditorSeesItAndOrdersNothing() {
        aRequest(requests).registered();
        String version = dayOff("2023-12-27").get("version").asText();
        Pages page = page(Role.AUDITOR);

        assertThat(page.get("/recomputations", 200))
                .contains("2024-01-02 24:00")
                .doesNotContain("重新计算 1 件");
        page.post("/recomputations", "calendarVersion", version, "reason", "全县停电")
                .expectStatus()
                .isForbidden();
        assertThat(get(TestStaff.with(Role.AUDITOR), PATH + "/preview")
                        .get("moving")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aSupervisorOfTheCityDoesItInTheOwnDivisionOnly() {
        TestStaff.in(TestStaff.CITY, Role.SUPERVISOR)
                .using(http)
                .get()
                .uri(PATH + "/preview?division=141122")
                .exchange()
                .expectStatus()
                .isForbidden();

        TestStaff city = TestStaff.in(TestStaff.CITY, Role.ADMINISTRATOR);
        assertThat(get(city, PATH + "/preview?division=141122").get("division").asText())
                .isEqualTo("141122");
    }

    private JsonNode dayOff(String date) {
        return body(administrator
                .using(http)
                .put()
                .uri("/api/v1/calendars/2023/days/" + date)
                .bodyValue(Map.of("kind", "local-day-off", "reason", "全县停电"))
                .exchange());
    }

    @CanIgnoreReturnValue
    private JsonNode start(long calendarVersion) {
        return Objects.requireNonNull(administrator
                .using(http)
                .post()
                .uri(PATH)
                .header("Idempotency-Key", "once")
                .bodyValue(Map.of("calendarVersion", calendarVersion, "reason", "全县停电"))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private JsonNode get(TestStaff person, String path) {
        return body(person.using(http).get().uri(path).exchange());
    }

    private static JsonNode body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private Pages page(Role role) {
        return Pages.of(TestStaff.with(role), http);
    }
}
