package hotline.request.proof;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whoever has the database may take rows out of the lists that only grow; the chain of anchors misses them. */
@HotlineTest
class AnchorModuleTests {

    @Autowired
    Requests requests;

    @Autowired
    Anchors anchors;

    @Autowired
    AnchorLoop loop;

    @Autowired
    WebTestClient anyone;

    @Autowired
    DatabaseClient database;

    private WebTestClient auditor;
    private WebTestClient operator;

    @BeforeEach
    void signIn() {
        auditor = TestStaff.with(Role.AUDITOR).using(anyone);
        operator = TestStaff.with(Role.OPERATOR).using(anyone);
    }

    @BeforeEach
    void anchorByHandOnly() {
        loop.stop();
    }

    @AfterEach
    void anchorAgain() {
        loop.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "views", "list-views", "erasures"})
    void findsNothingWhereNothingWasChanged(String log) {
        threeCycles();

        JsonNode report = check(log);

        assertThat(report.get("findings")).as("%s", report).isEmpty();
        assertThat(report.get("headNumber").asInt()).isEqualTo(3);
        assertThat(report.get("checked").asInt()).isEqualTo(3);
        assertThat(report.get("waiting").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "views | DELETE FROM request_view WHERE anchor = 2 | rows-missing | 2",
                "views | DELETE FROM request_view WHERE anchor = 3 | rows-missing | 3",
                "views | UPDATE request_view SET actor_id = 'x' WHERE anchor = 1 | rows-changed | 1",
                "views | UPDATE request_view SET reason = 'x' WHERE anchor = 1 | rows-changed | 1",
                "views | UPDATE request_view SET anchor = 1 WHERE anchor = 2 | rows-added | 1",
                "list-views | DELETE FROM request_list_view WHERE anchor = 3 | rows-missing | 3",
                "list-views | UPDATE request_list_view SET numbers = '{x}' WHERE anchor = 2 | rows-changed | 2",
                "list-views | DELETE FROM request_search_words | words-missing | 1",
                "list-views | UPDATE request_search_words SET words = 'x' | words-differ | 1",
                "requests | DELETE FROM request_roll WHERE anchor = 3 | rows-missing | 3",
                "requests | UPDATE request_roll SET number = concat(number, 'x') WHERE anchor = 2 | rows-changed | 2",
                "requests | DELETE FROM service_request | request-missing | 1",
                "erasures | DELETE FROM erasure WHERE anchor = 2 | rows-missing | 2",
                "erasures | UPDATE erasure SET actor_id = 'x' WHERE anchor = 2 | rows-changed | 2",
                "views | DELETE FROM anchor WHERE log = 'views' AND number = 2 | anchor-missing | 2",
                "views | DELETE FROM anchor WHERE log = 'views' AND number = 3 | anchor-missing | 3",
                "views | DELETE FROM anchor WHERE log = 'views' | anchor-missing | 1",
                "views | UPDATE anchor SET row_count = 0 WHERE log = 'views' AND number = 2 | anchor-changed | 2",
                "views | DELETE FROM anchor_head WHERE log = 'views' | anchor-missing | 4",
            })
    void namesWhatIsGoneOrChanged(String log, String tampering, String finding, int anchor) {
        threeCycles();

        assertThat(database.sql(tampering).fetch().rowsUpdated().block()).isPositive();

        JsonNode first = check(log).at("/findings/0");
        assertThat(first.path("finding").asText()).isEqualTo(finding);
        assertThat(first.path("anchor").asInt()).isEqualTo(anchor);
    }

    @Test
    void missesACutTailOfTheViewLogWithItsAnchors() {
        threeCycles();

        change("DELETE FROM request_view WHERE anchor = 3");
        change("DELETE FROM anchor WHERE log = 'views' AND number = 3");
        anchors.anchorAll().block();

        assertThat(check("views").at("/findings/0/finding").asText()).isEqualTo("anchor-missing");
    }

    @Test
    void toldThereIsARecordItTakesErasedWordsForErased() {
        threeCycles();
        for (String id : searches()) {
            auditor.post()
                    .uri("/api/v1/views/{id}/erasures", id)
                    .bodyValue(Map.of("reason", "检索词是来电人姓名"))
                    .exchange()
                    .expectStatus()
                    .isNoContent()
                    .expectBody(Void.class);
        }

        assertThat(check("list-views").get("findings")).isEmpty();
        assertThat(get("/api/v1/views").at("/items/0/erased").asBoolean()).isTrue();
        assertThat(get("/api/v1/views").toString()).doesNotContain("张三");
    }

    @Test
    void aNameThatManySearchedForIsFoundAndErasedEverywhereWithARecordOfEach() {
        threeCycles();
        search("路灯");
        search("李　四 家门口");
        search("李四");
        anchors.anchorAll().block();
        assertThat(get("/api/v1/views?words=李 四").get("items")).hasSize(2);

        JsonNode answer = erase(auditor, "李四");

        assertThat(answer.get("erased").asInt()).isEqualTo(2);
        assertThat(get("/api/v1/views?words=李四").get("items")).isEmpty();
        assertThat(get("/api/v1/views").toString()).contains("路灯").doesNotContain("李");
        assertThat(check("list-views").get("findings")).isEmpty();
        assertThat(database.sql("SELECT count(*) FROM erasure WHERE kind = 'search-words' AND reason = '依申请删除'")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isEqualTo(2);
        change("DELETE FROM request_search_words WHERE words = '路灯'");
        assertThat(check("list-views").get("findings")).isNotEmpty();
    }

    @Test
    void theWordsOfAnotherDivisionsSearchesAreNeitherFoundNorErased() {
        search("李四");
        WebTestClient neighbour = TestStaff.in("141121", Role.AUDITOR).using(anyone);

        assertThat(erase(neighbour, "李四").get("erased").asInt()).isZero();
        assertThat(get("/api/v1/views?words=李四").get("items")).hasSize(1);
    }

    private void search(String words) {
        TestStaff.with(Role.OPERATOR)
                .using(anyone)
                .get()
                .uri("/api/v1/requests?q={words}", words)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Void.class);
    }

    private static JsonNode erase(WebTestClient client, String words) {
        return Objects.requireNonNull(client.post()
                .uri("/api/v1/views/erasures")
                .bodyValue(Map.of("words", words, "reason", "依申请删除"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void checksPartByPart() {
        threeCycles();

        JsonNode first = get("/api/v1/verification/views?limit=2");
        JsonNode second = get(
                "/api/v1/verification/views?limit=2&cursor=" + first.get("next").asText());

        assertThat(first.get("findings")).isEmpty();
        assertThat(second.get("findings")).as("%s", second).isEmpty();
        assertThat(first.get("checked").asInt() + second.get("checked").asInt()).isEqualTo(3);
        assertThat(second.get("next")).isNull();
    }

    @Test
    void countsWhatWaits() {
        aRequest(requests).registered();

        assertThat(check("requests").get("waiting").asInt()).isEqualTo(1);
    }

    @Test
    void checksForThoseWhoMayLookIntoTheDivisionOnly() {
        status(TestStaff.with(Role.OPERATOR), "", 403);
        status(TestStaff.in("141121", Role.AUDITOR), "?division=141122", 403);
        status(TestStaff.in(People.LVLIANG, Role.AUDITOR), "?division=141122", 200);
    }

    private void status(TestStaff staff, String query, int status) {
        staff.using(anyone)
                .get()
                .uri("/api/v1/verification/views" + query)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(Void.class);
    }

    /** In each a request, a look, a search and an erasure. */
    private void threeCycles() {
        for (int round = 0; round < 3; round++) {
            String number = aRequest(requests).registered().number().value();
            operator.get().uri("/api/v1/requests/" + number).exchange().expectBody(Void.class);
            operator.get().uri("/api/v1/requests?q=张三").exchange().expectBody(Void.class);
            TestStaff.with(Role.SUPERVISOR)
                    .using(anyone)
                    .post()
                    .uri("/api/v1/requests/{number}/erasures", number)
                    .bodyValue(Map.of("what", List.of("words"), "reason", "依法删除"))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(Void.class);
            anchors.anchorAll().block();
        }
    }

    private List<String> searches() {
        List<String> ids = new ArrayList<>();
        get("/api/v1/views").get("items").forEach(view -> ids.add(view.get("id").asText()));
        return ids;
    }

    private JsonNode check(String log) {
        return get("/api/v1/verification/" + log);
    }

    private JsonNode get(String uri) {
        return Objects.requireNonNull(auditor.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private void change(String sql) {
        assertThat(database.sql(sql).fetch().rowsUpdated().block()).isPositive();
    }
}
