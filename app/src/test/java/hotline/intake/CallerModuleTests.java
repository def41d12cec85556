package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class CallerModuleTests {

    @Autowired
    WebTestClient client;

    @Autowired
    DatabaseClient database;

    private TestStaff operator;

    @BeforeEach
    void signsIn() {
        operator = TestStaff.with(Role.OPERATOR);
    }

    @Test
    void storesNothingOfTheCallerInPlain() {
        String number = register(RegisteringModuleTests.aCall());

        String everything = database.sql(
                        """
                        SELECT concat((SELECT string_agg(c::text, '') FROM request_caller c),
                            (SELECT string_agg(e::text, '') FROM request_event e),
                            (SELECT string_agg(k::text, '') FROM idempotency_key k)) AS everything
                        """)
                .map(row -> row.get("everything", String.class))
                .one()
                .blockOptional()
                .orElseThrow();

        assertThat(everything).contains(number, "张**", "138****5678").doesNotContain("三丰", "13812345678", "81234567");
    }

    @Test
    void revealsTheCallerForAReasonAndWritesItDown() {
        String number = register(RegisteringModuleTests.aCall());

        reveal(operator, number, "回访核实")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("张三丰")
                .jsonPath("$.phone")
                .isEqualTo("+8613812345678");

        TestStaff.with(Role.AUDITOR)
                .using(client)
                .get()
                .uri("/api/v1/requests/{number}/views", number)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].kind")
                .isEqualTo("reveal")
                .jsonPath("$.items[0].reason")
                .isEqualTo("回访核实")
                .jsonPath("$.items[0].actorId")
                .isEqualTo(operator.actor().id());
    }

    @Test
    void revealsNothingWithoutAReason() {
        String number = register(RegisteringModuleTests.aCall());

        reveal(operator, number, "  ").expectStatus().isBadRequest().expectBody(Void.class);
        assertThat(reveals()).isZero();
    }

    @Test
    void hidesTheCallerOfATipOffFromTheDepartment() {
        Map<String, Object> tipOff = RegisteringModuleTests.aCall();
        tipOff.put("nature", "tip-off");
        String number = dispatched(register(tipOff), "015");

        reveal(TestStaff.clerkOf("015"), number, "上门核实")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/caller-secret");
        assertThat(reveals()).isZero();
    }

    @Test
    void showsTheCallerToTheDepartmentThatHandles() {
        String number = dispatched(register(RegisteringModuleTests.aCall()), "015");

        reveal(TestStaff.clerkOf("015"), number, "上门核实").expectStatus().isOk().expectBody(Void.class);
        reveal(TestStaff.clerkOf("016"), number, "好奇")
                .expectStatus()
                .isForbidden()
                .expectBody(Void.class);
    }

    @Test
    void neverShowsTheCallerToAnotherDivision() {
        String number = register(RegisteringModuleTests.aCall());

        reveal(TestStaff.in(TestStaff.CITY, Role.SUPERVISOR), number, "督办")
                .expectStatus()
                .isForbidden()
                .expectBody(Void.class);
        reveal(TestStaff.in("141121", Role.OPERATOR), number, "误点")
                .expectStatus()
                .isForbidden()
                .expectBody(Void.class);
    }

    @Test
    void hasNobodyToShowOfAnAnonymousCall() {
        Map<String, Object> call = RegisteringModuleTests.aCall();
        call.remove("caller");

        reveal(operator, register(call), "回访").expectStatus().isNotFound().expectBody(Void.class);
    }

    @Test
    void findsEarlierRequestsOfANumberHoweverItIsWritten() {
        String number = register(RegisteringModuleTests.aCall());
        Map<String, Object> another = RegisteringModuleTests.aCall();
        another.put("caller", Map.of("phone", "13912345678"));
        assertThat(register(another)).isNotEqualTo(number);

        operator.using(client)
                .post()
                .uri("/api/v1/callers/search")
                .bodyValue(Map.of("phone", "+86 138-1234-5678"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.length()")
                .isEqualTo(1)
                .jsonPath("$[0].number")
                .isEqualTo(number);
        assertThat(count("SELECT count(*) AS n FROM request_view WHERE reason = 'caller-search'"))
                .isEqualTo(1);
    }

    private String register(Map<String, Object> call) {
        JsonNode answer = operator.using(client)
                .post()
                .uri("/api/v1/requests")
                .bodyValue(call)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CREATED)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(answer).get("number").asText();
    }

    private String dispatched(String number, String department) {
        operator.using(client)
                .post()
                .uri("/api/v1/requests/{number}/dispatch", number)
                .header("If-Match", "\"1\"")
                .bodyValue(Map.of("department", department))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Void.class);
        return number;
    }

    private WebTestClient.ResponseSpec reveal(TestStaff staff, String number, String reason) {
        return staff.using(client)
                .post()
                .uri("/api/v1/requests/{number}/caller/reveal", number)
                .bodyValue(Map.of("reason", reason))
                .exchange();
    }

    private long reveals() {
        return count("SELECT count(*) AS n FROM request_view WHERE kind = 'reveal'");
    }

    private long count(String query) {
        return database.sql(query)
                .map(row -> row.get("n", Long.class))
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
