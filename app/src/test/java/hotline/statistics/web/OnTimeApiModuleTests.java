package hotline.statistics.web;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class OnTimeApiModuleTests {

    private static final String FIGURES = "/api/v1/statistics/on-time";

    @Autowired
    WebTestClient client;

    @LocalServerPort
    int port;

    @Autowired
    Requests requests;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void oneRequestIsCompletedAndOneIsOpen() {
        lived(aRequest(requests)
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied());
        lived(aRequest(requests).registered());
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void answersEveryRateWithItsDefinitionAndTheListBehindIt() {
        clock.set("2023-10-09T00:00:00+08:00");
        JsonNode answer = get(FIGURES + "?by=department");

        JsonNode headline = answer.at("/total/figures/0/rates/0");
        assertThat(headline.at("/rate").asText()).isEqualTo("fell-due");
        assertThat(headline.at("/value").asText()).isEqualTo("50.00");
        assertThat(answer.at("/definitions/0/definition/zh").asText()).startsWith("到期口径：按期办结 ÷ 应办结");
        assertThat(answer.at("/aspects/scope")).hasSize(2);
        assertThat(answer.at("/aspects/scope/all/definition/zh").asText()).startsWith("全口径：受理的全部诉求");
        assertThat(answer.at("/aspects/scope/dispatched/definition/zh").asText())
                .startsWith("转办口径：");
        assertThat(answer.at("/total/figures")).hasSize(6);
        assertThat(answer.at("/total/figures").findValues("rate")).hasSize(30 + 6 + 2);
        assertThat(answer.at("/groups").findValuesAsText("name")).contains("无");
        JsonNode list = get(answer.at("/total/figures/0/requests")
                .asText()
                .replace("{part}", headline.at("/numeratorPart").asText()));
        assertThat(list.at("/count").asLong()).isEqualTo(1);
        assertThat(list.at("/items/0/verdict").asText()).isEqualTo("on-time");
        assertThat(list.at("/scope/definition/zh").asText()).startsWith("全口径：");
    }

    @Test
    void refusesAWindowThatBeginsAfterItsCutOffAndSaysWhatToDo() {
        for (String wrong : new String[] {"from=2024-01-01", "asOf=2022-05-01T00:00:00Z&from=2023-01-01"}) {
            manager()
                    .get()
                    .uri(FIGURES + "?" + wrong)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("/problems/window-after-cut-off")
                    .jsonPath("$.detail")
                    .value(detail -> assertThat((String) detail).contains("统计区间自 202", "请改用已经开始的区间"));
        }
    }

    @Test
    void takesACutOffWithAnUnescapedPlusSign() {
        JsonNode answer = get(FIGURES + "?asOf=2023-09-22T09:00:00+08:00");

        assertThat(answer.at("/total/figures/0/numbers/waterfall/registered").asLong())
                .isZero();
        assertThat(answer.at("/asOf").asText()).isEqualTo("2023-09-22T09:00:00+08:00");
    }

    @Test
    void namesTheParameterThatIsWrong() {
        for (String wrong : new String[] {"from=yesterday", "by=weather", "scope=some", "asOf=2023"}) {
            manager()
                    .get()
                    .uri(FIGURES + "?" + wrong)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.fields[0].field")
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void refusesAFutureCutOffAndAWindowThatRunsBackwards() {
        for (String wrong : new String[] {"asOf=2024-01-01T00:00:00Z", "from=2023-02-01&to=2023-01-01"}) {
            manager().get().uri(FIGURES + "?" + wrong).exchange().expectStatus().isBadRequest();
        }
    }

    @Test
    void aClerkIsGivenTheOwnDepartmentAndAnOperatorNothing() {
        JsonNode own = get(TestStaff.clerkOf("015").using(client), FIGURES);

        assertThat(own.at("/department").asText()).isEqualTo("015");
        assertThat(own.at("/total/figures/0/numbers/waterfall/registered").asLong())
                .isEqualTo(1);
        TestStaff.with(Role.OPERATOR)
                .using(client)
                .get()
                .uri(FIGURES)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void refusesAPartThatIsNone() {
        manager()
                .get()
                .uri(FIGURES + "/requests?part=everything")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unknown-figure");
    }

    private JsonNode get(String uri) {
        return get(manager(), uri);
    }

    /** The address goes out as it stands, without the client's own escaping. */
    private JsonNode get(WebTestClient caller, String uri) {
        return Objects.requireNonNull(caller.get()
                .uri(URI.create("http://localhost:" + port + uri))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient manager() {
        return TestStaff.with(Role.MANAGER).using(client);
    }

    /** Says that only the request's being there matters. */
    private static void lived(Story story) {
        assertThat(story.number()).isNotNull();
    }
}
