package hotline.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Requests;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class NoticeModuleTests {

    private static final String NOTICES = "/api/v1/notices";

    @Autowired
    Requests requests;

    @Autowired
    WebTestClient client;

    @Autowired
    MutableClock clock;

    @Test
    void tellsTheOldestFirstUntilTheyAreSeen() {
        RequestFixture.Story first =
                RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
        clock.advance(Duration.ofMinutes(1));
        RequestFixture.Story second =
                RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);
        WebTestClient clerk = TestStaff.clerkOf(People.HOUSING).using(client);

        JsonNode told = notices(clerk);

        assertThat(told.findValuesAsText("number"))
                .containsExactly(first.number().value(), second.number().value());
        assertThat(told.at("/0/text").asText()).isEqualTo("派单");
        // whoever saw the later one need not have seen the earlier one, which may have been written after it
        assertThat(seen(clerk, second)).isEqualTo(1);
        assertThat(notices(clerk).findValuesAsText("number"))
                .containsExactly(first.number().value());
        assertThat(seen(clerk, second)).isZero();
        assertThat(seen(TestStaff.clerkOf(People.WATER).using(client), first)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "1\u0000", "14112236798446275"})
    void aNumberThatIsNoneIsRefused(String number) {
        TestStaff.clerkOf(People.HOUSING)
                .using(client)
                .post()
                .uri(NOTICES + "/seen")
                .bodyValue(Map.of("notices", List.of(Map.of("number", number, "sequence", 2))))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void anotherDepartmentIsNotTold() {
        RequestFixture.aRequest(requests).registered().dispatchedTo(People.HOUSING);

        assertThat(notices(TestStaff.clerkOf(People.WATER).using(client))).isEmpty();
    }

    private static JsonNode notices(WebTestClient clerk) {
        return Objects.requireNonNull(clerk.get()
                .uri(NOTICES)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** Marks the notice of a request's second act. */
    private static int seen(WebTestClient clerk, RequestFixture.Story story) {
        Map<String, Object> notice = Map.of("number", story.number().value(), "sequence", 2);
        return Objects.requireNonNull(clerk.post()
                        .uri(NOTICES + "/seen")
                        .bodyValue(Map.of("notices", List.of(notice)))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .get("seen")
                .asInt();
    }
}
