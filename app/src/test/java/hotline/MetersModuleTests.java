package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint has a series of its own, and addresses that nobody foresaw have none. */
@HotlineTest
class MetersModuleTests {

    private static final String CALLS = "http.server.requests";
    private static final int STRANGERS = 20;

    @Autowired
    MeterRegistry meters;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    WebTestClient web;

    @Test
    void everyEndpointHasItsSeries() {
        Set<String> patterns = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(address -> address.getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString())
                .collect(Collectors.toSet());
        assertThat(patterns).hasSizeGreaterThan(100);

        for (String pattern : patterns) {
            Timer.builder(CALLS).tags(tags(pattern)).register(meters);
        }

        assertThat(uris()).containsAll(patterns);
    }

    @Test
    void addressesThatThereAreNotHaveNoSeriesOfTheirOwn() {
        WebTestClient asOperator = TestStaff.with(Role.OPERATOR).using(web);
        for (int i = 0; i < STRANGERS; i++) {
            asOperator
                    .get()
                    .uri("/api/v1/stranger-" + i)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            asOperator.get().uri("/api/v1/requests/stranger-" + i).exchange().expectBody(String.class);
        }

        assertThat(uris()).noneMatch(uri -> uri.contains("stranger"));
    }

    private Set<String> uris() {
        return meters.find(CALLS).timers().stream()
                .map(timer -> String.valueOf(timer.getId().getTag("uri")))
                .collect(Collectors.toSet());
    }

    private static String[] tags(String uri) {
        return new String[] {
            "method", "GET", "uri", uri, "status", "200", "outcome", "SUCCESS", "exception", "none", "error", "none"
        };
    }
}
