package hotline.request.views;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.LogLines;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

@HotlineTest
class ViewLogModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient anyone;

    @Autowired
    DatabaseClient database;

    @Autowired
    MutableClock clock;

    private TestStaff reader;
    private WebTestClient auditor;

    @BeforeEach
    void signIn() {
        reader = TestStaff.with(Role.OPERATOR, Role.SUPERVISOR);
        auditor = TestStaff.with(Role.AUDITOR).using(anyone);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/requests/{n}, view",
        "/requests/{n}, view",
        "/api/v1/requests/{n}/events, events",
        "/api/v1/requests/{n}/deadline, deadline",
        "/api/v1/requests/{n}/verification, verification",
    })
    void logsEachLookAtARequestOnce(String uri, String kind) {
        RequestNumber number = aRequest(requests).registered().number();

        look(uri.replace("{n}", number.value()));

        audit("/api/v1/requests/" + number + "/views")
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].kind")
                .isEqualTo(kind)
                .jsonPath("$.items[0].actorId")
                .isEqualTo(reader.actor().id());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/requests?status=registered&limit=1, list, list",
        "/api/v1/requests?q=路灯&limit=1, search, q",
        "/requests, list, list",
    })
    void logsEachListWithWhatWasAskedAndWhatCameBack(String uri, String kind, String asked) {
        aRequest(requests).registered();
        RequestNumber number = aRequest(requests).registered().number();

        look(uri);

        audit("/api/v1/views?actor=" + reader.actor().id())
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].kind")
                .isEqualTo(kind)
                .jsonPath("$.items[0].asked.q")
                .value(word -> assertThat(word).isEqualTo(asked.equals("q") ? "路灯" : null))
                .jsonPath("$.items[0].numbers")
                .value(numbers -> assertThat((List<?>) numbers)
                        .hasSize(uri.startsWith("/api") ? 1 : 2)
                        .asString()
                        .contains(uri.startsWith("/api") ? number.value() : ""));
    }

    @Test
    void logsTheWorklistOfADepartment() {
        aRequest(requests).registered().dispatchedTo(People.HOUSING);
        reader = TestStaff.clerkOf(People.HOUSING);

        look("/worklist");

        audit("/api/v1/views?actor=" + reader.actor().id())
                .jsonPath("$.items[0].asked.department")
                .isEqualTo("141122:015");
    }

    @Test
    void logsASearchOfACallerThatFoundNothing() {
        search("139 1234 5678").expectStatus().isOk().expectBody(Void.class);

        audit("/api/v1/views")
                .jsonPath("$.items[0].kind")
                .isEqualTo("caller-search")
                .jsonPath("$.items[0].numbers.length()")
                .isEqualTo(0)
                .jsonPath("$.items[0].asked.phoneIndex")
                .isNotEmpty();
        assertThat(database.sql("SELECT count(*) FROM request_list_view WHERE asked LIKE '%139%5678%'")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "13912345678, 139********",
        "路灯 139 1234-5678 坏了, 路灯 139********** 坏了",
        "１３９１２３４５６７８, １３９********",
        "12345 热线, 12345 热线"
    })
    void keepsNoPhoneNumberThatSomebodySearchedForAmongTheWords(String words, String kept) {
        look("/api/v1/requests?q=" + words);

        audit("/api/v1/views?actor=" + reader.actor().id())
                .jsonPath("$.items[0].asked.q")
                .isEqualTo(kept);
    }

    @Test
    void keepsWordsApartSoThatTheyCanBeErased() {
        look("/api/v1/requests?q=路灯");

        assertThat(database.sql("SELECT count(*) FROM request_list_view WHERE asked LIKE '%路灯%'")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isZero();
        audit("/api/v1/views?actor=" + reader.actor().id())
                .jsonPath("$.items[0].asked.q")
                .isEqualTo("路灯")
                .jsonPath("$.items[0].erased")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/statistics/on-time/requests?from=2023-09-01&to=2023-12-01&part=accepted",
                "/statistics/requests?from=2023-09-01&to=2023-12-01&part=accepted",
                "/api/v1/statistics/clocks/requests?from=2023-09-01&to=2023-12-01&view=request&step=completion"
                        + "&period=started&part=all",
                "/api/v1/statistics/first-dispatches/requests?from=2023-09-01&to=2023-12-01&part=all",
                "/statistics/first-dispatches/requests?from=2023-09-01&to=2023-12-01&part=all",
            })
    void logsTheListBehindAFigure(String uri) {
        clock.set("2023-09-27T10:00:00+08:00");
        RequestNumber number =
                aRequest(requests).registered().dispatchedTo(People.HOUSING).number();
        clock.set("2023-12-27T10:00:00+08:00");

        look(uri);

        audit("/api/v1/views?from=2023-01-01T00:00:00Z&actor=" + reader.actor().id())
                .jsonPath("$.items[0].kind")
                .isEqualTo("figure")
                .jsonPath("$.items[0].numbers")
                .isEqualTo(number.value());
    }

    @Test
    void logsWhatASupervisorHasToSeeToAndWhatADepartmentIsToldOf() {
        RequestNumber number = aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .sentBack()
                .number();
        TestStaff clerk = TestStaff.clerkOf(People.HOUSING);

        look("/api/v1/supervision/petitions");
        look(clerk, "/api/v1/notices");

        audit("/api/v1/views?number=" + number)
                .jsonPath("$.items[?(@.kind == 'supervision')].actorId")
                .isEqualTo(reader.actor().id())
                .jsonPath("$.items[?(@.kind == 'notices')].actorId")
                .isEqualTo(clerk.actor().id());
    }

    @Test
    void logsAMergedRequestThatIsShownWithItsParent() {
        Story parent = aRequest(requests).registered();
        Story child = aRequest(requests).registered();
        child.mergedInto(parent);

        look("/api/v1/requests/" + parent.number());

        audit("/api/v1/requests/" + child.number() + "/views")
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].reason")
                .isEqualTo("with-parent")
                .jsonPath("$.items[0].actorId")
                .isEqualTo(reader.actor().id());
    }

    @Test
    void logsRevealsThatWereRefusedWhoeverTried() {
        RequestNumber number = aRequest(requests)
                .of(Nature.TIP_OFF)
                .registered()
                .dispatchedTo(People.HOUSING)
                .number();
        List<TestStaff> tried = List.of(
                TestStaff.clerkOf(People.HOUSING),
                TestStaff.clerkOf(People.WATER),
                TestStaff.with(Role.MANAGER),
                TestStaff.with(Role.ADMINISTRATOR),
                TestStaff.in(People.LVLIANG, Role.SUPERVISOR));

        for (TestStaff staff : tried) {
            staff.using(anyone)
                    .post()
                    .uri("/api/v1/requests/{number}/caller/reveal", number)
                    .bodyValue(Map.of("reason", "好奇"))
                    .exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody(Void.class);
        }

        for (TestStaff staff : tried) {
            audit("/api/v1/requests/" + number + "/views")
                    .jsonPath("$.items[?(@.kind == 'reveal-refused' && @.actorId == '"
                            + staff.actor().id() + "')].reason")
                    .isEqualTo("好奇");
        }
    }

    @Test
    void theProgramsLogSaysWhoDidWhatToWhichRequest() {
        try (LogLines log = new LogLines()) {
            RequestNumber number =
                    aRequest(requests).registered().dispatchedTo(People.HOUSING).number();
            TestStaff refused = TestStaff.clerkOf(People.WATER);
            reveal(refused, number);
            TestStaff supervisor = TestStaff.with(Role.SUPERVISOR);
            act(supervisor, number, "remind");

            assertThat(log.lines())
                    .contains(
                            "register " + number + " by " + People.OPERATOR.id(),
                            "dispatch " + number + " by " + People.OPERATOR.id(),
                            "remind " + number + " by " + supervisor.username(),
                            "reveal " + number + " refused to " + refused.username())
                    .noneMatch(line -> line.contains(supervisor.actor().name()));
        }
    }

    private void act(TestStaff staff, RequestNumber number, String act) {
        staff.using(anyone)
                .post()
                .uri("/api/v1/requests/{number}/{act}", number, act)
                .header("If-Match", "\"2\"")
                .bodyValue(Map.of("text", "请尽快"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Void.class);
    }

    private void reveal(TestStaff staff, RequestNumber number) {
        staff.using(anyone)
                .post()
                .uri("/api/v1/requests/{number}/caller/reveal", number)
                .bodyValue(Map.of("reason", "回访"))
                .exchange()
                .expectBody(Void.class);
    }

    @Test
    void tellsWhoSawARequestInLists() {
        RequestNumber number = aRequest(requests).registered().number();
        var unused = aRequest(requests).in(People.LVLIANG).registered();
        look("/api/v1/requests");
        TestStaff city = TestStaff.in(People.LVLIANG, Role.MANAGER);
        look(city, "/api/v1/requests");
        look(TestStaff.in("141121", Role.MANAGER), "/api/v1/requests");

        audit("/api/v1/views?number=" + number)
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].actorId")
                .isEqualTo(city.actor().id())
                .jsonPath("$.items[0].numbers")
                .isEqualTo(number.value())
                .jsonPath("$.items[0].asked")
                .isEmpty();
    }

    @Test
    void pagesThroughTheLog() {
        look("/api/v1/requests");
        look("/api/v1/requests?q=a");

        Map<?, ?> first = Objects.requireNonNull(auditor.get()
                .uri("/api/v1/views?limit=1")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());

        audit("/api/v1/views?limit=1&cursor=" + first.get("next"))
                .jsonPath("$.items[0].kind")
                .isEqualTo("list")
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void showsTheLogToAuditorsOnly() {
        reader.using(anyone)
                .get()
                .uri("/api/v1/views")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(Void.class);
    }

    private void look(String uri) {
        look(reader, uri);
    }

    private void look(TestStaff who, String uri) {
        who.using(anyone).get().uri(uri).exchange().expectStatus().isOk().expectBody(Void.class);
    }

    private WebTestClient.ResponseSpec search(String phone) {
        return reader.using(anyone)
                .post()
                .uri("/api/v1/callers/search")
                .bodyValue(Map.of("phone", phone))
                .exchange();
    }

    private BodyContentSpec audit(String uri) {
        return auditor.get().uri(uri).exchange().expectStatus().isOk().expectBody();
    }
}
