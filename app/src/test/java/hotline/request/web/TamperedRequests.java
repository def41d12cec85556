package hotline.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A finished request that a test changes by SQL, as whoever has the database may, and then verifies. */
abstract class TamperedRequests {

    static final Map<String, Object> CALL = Map.of(
            "nature", "complaint",
            "channel", "phone",
            "title", "暖气不热",
            "text", "家里暖气三天不热",
            "place", Map.of("townshipCode", "141122100", "address", "东街", "longitude", 112, "latitude", 37.5),
            "caller", Map.of("name", "张三丰", "phone", "13812345678", "wishesCallBack", true),
            "enterprise", Map.of("creditCode", "91350100M000100Y43", "name", "东街饭店"));

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient anyone;

    @Autowired
    DatabaseClient database;

    void expect(String tampering, int brokenAt, String finding, String where) {
        RequestNumber number = finished().number();

        change(tampering);

        expect(number, brokenAt, finding, where);
    }

    void expect(RequestNumber number, int brokenAt, String finding, String where) {
        JsonNode verification = verify(number);

        assertThat(verification.path("finding").asText()).as("%s", verification).isEqualTo(finding);
        assertThat(verification.path("brokenAt").asInt()).isEqualTo(brokenAt);
        assertThat(verification.path("where").asText()).isEqualTo(where);
        assertThat(verification.path("intact").asBoolean()).isFalse();
        assertThat(verification.toString()).doesNotContain("三丰", "12345678");
    }

    Story finished() {
        return registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .closed();
    }

    Story registered() {
        JsonNode answer = TestStaff.with(Role.OPERATOR)
                .using(anyone)
                .post()
                .uri("/api/v1/requests")
                .bodyValue(CALL)
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

    JsonNode verify(RequestNumber number) {
        return Objects.requireNonNull(TestStaff.with(Role.AUDITOR)
                .using(anyone)
                .get()
                .uri("/api/v1/requests/{number}/verification", number)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    void change(String sql) {
        assertThat(database.sql(sql).fetch().rowsUpdated().block()).isPositive();
    }
}
