package hotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Nature;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.Urgency;
import hotline.request.erasure.Erasable;
import hotline.request.erasure.Erasures;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class RoutingModuleTests {

    @Autowired
    WebTestClient client;

    @Autowired
    Learning learning;

    @Autowired
    Requests requests;

    @Autowired
    Erasures erasures;

    @Autowired
    DatabaseClient database;

    @Test
    void proposesWithReasonsInChinese() {
        TestStaff.with(Role.OPERATOR)
                .using(client)
                .post()
                .uri("/api/v1/routing/proposals")
                .bodyValue(Map.of("text", "县交警队的电话没人接"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.best[0].department.code")
                .isEqualTo("008")
                .jsonPath("$.best[0].reasons[0].kind")
                .isEqualTo("named")
                .jsonPath("$.best[0].reasons[0].text")
                .isEqualTo("诉求中点名“县交警队”")
                .jsonPath("$.catalogueVersion")
                .isEqualTo(1);
    }

    @Test
    void isForTheHotlinesOwnStaff() {
        TestStaff.clerkOf("015")
                .using(client)
                .post()
                .uri("/api/v1/routing/proposals")
                .bodyValue(Map.of("text", "随便"))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody(Void.class);
    }

    @Test
    void doesNotProposeWhoSentTheRequestBack() {
        String number = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .sentBack()
                .sendBackGranted()
                .now()
                .number()
                .value();
        Map<String, String> matter = Map.of("text", "小区物业乱收费，请县住建局管一管", "requestNumber", number);

        assertThat(proposed(Map.of("text", matter.get("text")))).contains(People.HOUSING.code());
        assertThat(proposed(matter)).isNotEmpty().doesNotContain(People.HOUSING.code());
        assertThat(proposed(Map.of("text", "随便", "subjectCode", "0306", "requestNumber", number)))
                .isNotEmpty()
                .doesNotContain(People.HOUSING.code());
    }

    @Test
    void looksUpOnlyRequestsThatAreThere() {
        TestStaff.with(Role.OPERATOR)
                .using(client)
                .post()
                .uri("/api/v1/routing/proposals")
                .bodyValue(Map.of("text", "随便", "requestNumber", "1234"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-number");
    }

    private List<String> proposed(Map<String, String> question) {
        JsonNode answer = TestStaff.with(Role.OPERATOR)
                .using(client)
                .post()
                .uri("/api/v1/routing/proposals")
                .bodyValue(question)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(answer).path("best").findValuesAsText("code");
    }

    @Test
    void learnsOnceFromWhatAPersonDispatched() {
        RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertThat(learning.learn(People.JIAOCHENG).block()).isEqualTo(1);
        assertThat(learning.learn(People.JIAOCHENG).block()).isZero();
    }

    @Test
    void learnsNothingFromItself() {
        RequestFixture.aRequest(requests).dispatchedAtOnceTo(People.HOUSING).registered();

        assertThat(learning.learn(People.JIAOCHENG).block()).isZero();
    }

    @Test
    void forgetsWhatBecameSecretOrWasErasedAfterItWasLearned() {
        RequestFixture.Story tipOff =
                RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
        RequestNumber erased = RequestFixture.aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .number();
        assertThat(learning.learn(People.JIAOCHENG).block()).isEqualTo(2);

        tipOff.correctedTo(Nature.TIP_OFF, Urgency.NORMAL);
        assertThat(erasures.ofRequest(People.SUPERVISOR, erased, Set.of(Erasable.WORDS), "依法删除")
                        .block())
                .containsExactly(Erasable.WORDS);

        assertThat(learning.learn(People.JIAOCHENG).block()).isZero();
        assertThat(database.sql("SELECT count(*) FROM routing_example")
                        .mapValue(Long.class)
                        .one()
                        .block())
                .isZero();
    }

    @Test
    void learnsFromTheOthersWhereOnePayloadIsBroken() {
        RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
        RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
        database.sql(
                        """
                        UPDATE request_event SET payload = 'not JSON'
                        WHERE act = 'dispatch' AND request_id = (SELECT min(request_id::text)::uuid FROM request_event)
                        """)
                .then()
                .block();

        assertThat(learning.learn(People.JIAOCHENG).block()).isEqualTo(2);
    }
}
