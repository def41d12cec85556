package hotline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.util.Map;
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
