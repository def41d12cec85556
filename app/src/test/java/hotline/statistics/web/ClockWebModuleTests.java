package hotline.statistics.web;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.TestStaff;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class ClockWebModuleTests {

    private static final Pattern LIST =
            Pattern.compile("href=\"(/statistics/(?:clocks|first-dispatches)/requests[^\"]*)\"[^>]*>(\\d+)<");

    @Autowired
    WebTestClient client;

    @LocalServerPort
    int port;

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void aRequestIsCompleted() {
        aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void answersEveryStepWithItsDefinitionsAndTheListBehindIt() {
        clock.set("2023-10-09T00:00:00+08:00");
        JsonNode answer = json(TestStaff.with(Role.MANAGER), "/api/v1/statistics/clocks?by=department");

        assertThat(answer.at("/definitions/0/definition/zh").asText()).startsWith("按期率：按期 ÷ 应结");
        JsonNode dispatch = answer.at("/total/figures/0");
        assertThat(dispatch.at("/aspect/step").asText()).isEqualTo("dispatch");
        assertThat(dispatch.at("/rates/0/value").asText()).isEqualTo("100.00");
        JsonNode list = json(
                TestStaff.with(Role.MANAGER), dispatch.at("/requests").asText().replace("{part}", "on-time"));
        assertThat(list.at("/count").asLong()).isEqualTo(1);
        assertThat(list.at("/items/0/verdict").asText()).isEqualTo("on-time");
    }

    @Test
    void answersFirstDispatchesWithTheListBehindThem() {
        JsonNode answer = json(TestStaff.with(Role.MANAGER), "/api/v1/statistics/first-dispatches");

        assertThat(answer.at("/total/figures/0/rates/0/value").asText()).isEqualTo("100.00");
        JsonNode list = json(
                TestStaff.with(Role.MANAGER),
                answer.at("/total/figures/0/requests").asText().replace("{part}", "accurate"));
        assertThat(list.at("/count").asLong()).isEqualTo(1);
    }

    @Test
    void aClerkIsGivenTheOwnDepartmentsClocks() {
        JsonNode others = json(TestStaff.clerkOf("018"), "/api/v1/statistics/clocks");

        assertThat(others.at("/department").asText()).isEqualTo("018");
        assertThat(others.at("/total/figures/0/numbers/clocks/all").asLong()).isZero();
    }

    @Test
    void namesTheParameterThatIsWrong() {
        for (String wrong : List.of("view=all&step=dispatch", "view=request&step=wait")) {
            TestStaff.with(Role.MANAGER)
                    .using(client)
                    .get()
                    .uri("/api/v1/statistics/clocks/requests?part=all&" + wrong)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.fields[0].field")
                    .isEqualTo(wrong.startsWith("view=all") ? "view" : "step");
        }
    }

    @Test
    void showsEveryStepAndEveryNumberLeadsToItsList() {
        String page = page("/statistics/clocks");
        String dispatches = page("/statistics/first-dispatches?by=catalogue-version");

        assertThat(page).contains("诉求口径", "承办口径", "先行联系", "100.00%");
        assertThat(dispatches).contains("首派准确率", "派单目录版本", "100.00%");
        List<MatchResult> links = LIST.matcher(page + dispatches).results().toList();
        assertThat(links).hasSizeGreaterThan(200);
        assertThat(links.stream().filter(link -> !link.group(2).equals("0")))
                .hasSizeGreaterThan(20)
                .allSatisfy(link -> assertThat(page(link.group(1).replace("&amp;", "&")))
                        .contains("共 " + link.group(2) + " 件，与统计数一致"));
    }

    private JsonNode json(TestStaff reader, String uri) {
        return Objects.requireNonNull(reader.using(client)
                .get()
                .uri(URI.create("http://localhost:" + port + uri))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private String page(String uri) {
        return Objects.requireNonNull(TestStaff.with(Role.MANAGER)
                .using(client)
                .get()
                .uri(URI.create("http://localhost:" + port + uri))
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
