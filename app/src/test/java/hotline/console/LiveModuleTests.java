package hotline.console;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Requests;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HotlineTest
class LiveModuleTests {

    private static final ParameterizedTypeReference<Map<String, Long>> COUNTS = new ParameterizedTypeReference<>() {};

    @Autowired
    WebTestClient client;

    @Autowired
    Requests requests;

    @Test
    void tellsADepartmentHowMuchWaits() {
        assertThat(RequestFixture.aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .number())
                .isNotNull();

        assertThat(firstCounts(TestStaff.clerkOf(People.HOUSING))).isEqualTo(Map.of("notices", 1L, "worklist", 1L));
        assertThat(firstCounts(TestStaff.clerkOf(People.WATER))).isEqualTo(Map.of("notices", 0L, "worklist", 0L));
    }

    @Test
    void tellsASupervisorWhatWaitsForADecision() {
        assertThat(RequestFixture.aRequest(requests)
                        .registered()
                        .dispatchedTo(People.HOUSING)
                        .sentBack()
                        .number())
                .isNotNull();

        assertThat(firstCounts(TestStaff.with(Role.SUPERVISOR))).containsEntry("supervision", 1L);
    }

    @Test
    void tellsNobodyOfOthersWork() {
        assertThat(firstCounts(TestStaff.with(Role.AUDITOR))).isEmpty();
    }

    private @Nullable Map<String, Long> firstCounts(TestStaff person) {
        return person.using(client)
                .get()
                .uri("/live")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(COUNTS)
                .getResponseBody()
                .blockFirst();
    }
}
