package hotline.request.web;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
