package hotline.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hotline.request.Channel;
import hotline.request.ImportOutcome;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.shared.Role;
import hotline.supervision.Sweeps;
import hotline.testing.Commands;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Pages;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

@HotlineTest
class SupervisionModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    RequestImports imports;

    @Autowired
    DatabaseClient database;

    @Autowired
    Sweeps sweeps;

    @Autowired
    WebTestClient client;

    @Autowired
    MutableClock clock;

    @Test
    void saysWhatIsEmpty() {
        assertThat(Pages.of(TestStaff.with(Role.SUPERVISOR), client).get("/supervision", 200))
                .contains("没有未阅的预警", "没有待决定的申请", "没有未答复的督办");
    }

    @Test
    void whatWasImportedIsOverdueFromItsDueInstantOnWhoeverWasWarned() {
        clock.set("2023-01-10T10:00:00+08:00");
        String number = imported("1", "2023-01-10T16:00:00Z");

        clock.set("2023-01-10T23:59:59+08:00");
        get("/overdue").jsonPath("$.items").isEmpty();

        clock.set("2023-01-11T00:00:00+08:00");
        get("/overdue")
                .jsonPath("$.items[0].number")
                .isEqualTo(number)
                .jsonPath("$.items[0].next")
                .value(next -> assertThat(next)
                        .isEqualTo(Map.of(
                                "step", "completion",
                                "dueAt", "2023-01-10T16:00:00Z",
                                "remaining", Map.of("kind", "overdue-minutes", "amount", 1))));
        assertThat(Pages.of(TestStaff.with(Role.SUPERVISOR), client).get("/supervision", 200))
                .contains("已超时", "已逾期 1 分钟", "路灯不亮", "求助", "县住房和城乡建设管理局");
    }

    @Test
    void historyThatWasOverdueWhenItCameIsListedToo() {
        String number = imported("2", "2023-01-10T16:00:00Z");

        get("/overdue").jsonPath("$.items[0].number").isEqualTo(number);
        WebTestClient clerk = TestStaff.clerkOf(People.HOUSING).using(client);
        clerk.get()
                .uri("/api/v1/requests?overdue=true&sort=due")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].number")
                .isEqualTo(number);
        assertThat(Pages.of(TestStaff.clerkOf(People.HOUSING), client).get("/worklist", 200))
                .contains("已逾期");
    }

    @Test
    void threeColumnsAreCounted() {
        Story asked = dispatched().sentBack();
        Story failed = dispatched();
        clock.set("2023-10-07T10:00:00+08:00");
        Story failing = dispatched();

        String page = Pages.of(TestStaff.with(Role.SUPERVISOR), client).get("/supervision", 200);

        assertThat(column(page, "petitions")).contains(">1<", asked.number().value(), "退单待审");
        assertThat(column(page, "soon")).contains(failing.number().value()).doesNotContain("没有将要超时");
        assertThat(column(page, "overdue"))
                .as("its acknowledgement has failed, though its completion has not")
                .contains(failed.number().value(), "已逾期")
                .doesNotContain(failing.number().value());
    }

    private static String column(String page, String id) {
        String from = page.substring(page.indexOf("id=\"" + id + "\""));
        return from.substring(0, from.indexOf("</ol>"));
    }

    @Test
    void anOrderSaysWhatItIsAboutAndWhose() {
        Story story = dispatched().supervised(1);

        get("/orders")
                .jsonPath("$.items[0].number")
                .isEqualTo(story.number().value())
                .jsonPath("$.items[0].nature")
                .isEqualTo(story.now().matter().nature().code());
        String page = Pages.of(TestStaff.with(Role.SUPERVISOR), client).get("/supervision", 200);
        assertThat(page.substring(page.indexOf("id=\"orders\""))).contains("投诉", "县住房和城乡建设管理局");
    }

    @Test
    void aRequestWithoutAlarmsIsOverdueLikeAnyOther() {
        Story story = dispatched();
        database.sql("DELETE FROM request_alarm").then().block();
        clock.set("2023-10-08T00:00:00+08:00");

        get("/overdue").jsonPath("$.items[0].number").isEqualTo(story.number().value());
    }

    private String imported(String id, String due) {
        ImportedRequest old = new ImportedRequest(
                People.JIAOCHENG,
                "old",
                id,
                Instant.parse("2023-01-03T02:00:00Z"),
                new Matter(Nature.HELP, Channel.IMPORT, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯不亮",
                "",
                Place.UNKNOWN,
                request -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                Instant.parse(due),
                false,
                null,
                null,
                false,
                null,
                "");
        List<ImportOutcome> outcomes =
                imports.importAll(People.OPERATOR, List.of(old)).block();
        return Objects.requireNonNull(outcomes).get(0).number().value();
    }

    @Test
    void listsPetitionsWithTheirDeadline() {
        Story story = dispatched().after(People.HOUSING_CLERK, Commands.sendBack("三定规定", "不属本单位职责"));

        get("/petitions")
                .jsonPath("$.items[0].number")
                .isEqualTo(story.number().value())
                .jsonPath("$.items[0].kind")
                .isEqualTo("send-back")
                .jsonPath("$.items[0].dueAt")
                .isNotEmpty();
    }

    @Test
    void listsUnansweredOrdersByWhatIsDueFirst() {
        Story second = dispatched();
        Story first = dispatched().after(People.SUPERVISOR, Commands.supervise(3, "by-hand", "请办理"));
        clock.set("2023-09-25T10:00:00+08:00");
        second.after(People.SUPERVISOR, Commands.supervise(1, "by-hand", "请办理"));

        get("/orders")
                .jsonPath("$.items[0].number")
                .isEqualTo(first.number().value())
                .jsonPath("$.items[0].code")
                .isEqualTo("3")
                .jsonPath("$.items[1].number")
                .isEqualTo(second.number().value());
    }

    @Test
    void goesOnWithACursor() {
        dispatched().after(People.SUPERVISOR, Commands.supervise(1, "by-hand", "请办理"));
        Story second = dispatched().after(People.SUPERVISOR, Commands.supervise(1, "by-hand", "请办理"));
        Map<?, ?> page = supervisor()
                .get()
                .uri("/api/v1/supervision/orders?limit=1")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String next = String.valueOf(page == null ? null : page.get("next"));

        get("/orders?limit=1&cursor=" + next)
                .jsonPath("$.items[0].number")
                .isEqualTo(second.number().value())
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void aSeenWarningIsGone() {
        Story story = RequestFixture.aRequest(requests).registered();
        sweepTomorrow();
        Pages supervisor = Pages.of(TestStaff.with(Role.SUPERVISOR), client);
        String page = supervisor.get("/supervision", 200);
        String id = page.replaceFirst("(?s).*name=\"ids\" value=\"([^\"]+)\".*", "$1");

        supervisor.post("/supervision/warnings/seen", "ids", id).expectStatus().isSeeOther();

        assertThat(page).contains(story.number().spoken(), "派单", "已逾期", "尚无承办单位");
        get("/warnings").jsonPath("$.items").isEmpty();
    }

    @Test
    void marksByTheInterface() {
        RequestFixture.aRequest(requests).registered();
        sweepTomorrow();

        supervisor()
                .post()
                .uri("/api/v1/supervision/warnings/seen")
                .bodyValue(Map.of("ids", List.of("00000000-0000-0000-0000-000000000001")))
                .exchange()
                .expectStatus()
                .isNoContent();

        get("/warnings").jsonPath("$.items.length()").isEqualTo(1);
    }

    @Test
    void anotherCountysMattersAreNotShown() {
        dispatched().after(People.SUPERVISOR, Commands.supervise(1, "by-hand", "请办理"));

        TestStaff.in("141121", Role.SUPERVISOR)
                .using(client)
                .get()
                .uri("/api/v1/supervision/orders")
                .exchange()
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    private void sweepTomorrow() {
        clock.set("2023-09-26T00:00:01+08:00");
        assertThat(sweeps.sweep().block()).isPositive();
    }

    @CanIgnoreReturnValue
    private Story dispatched() {
        return RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
    }

    private BodyContentSpec get(String path) {
        return supervisor()
                .get()
                .uri("/api/v1/supervision" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private WebTestClient supervisor() {
        return TestStaff.with(Role.SUPERVISOR).using(client);
    }
}
