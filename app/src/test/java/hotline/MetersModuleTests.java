package hotline;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

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
        Set<RequestMappingInfo> addresses =
                requestMappingHandlerMapping.getHandlerMethods().keySet();
        Set<String> patterns = addresses.stream()
                .flatMap(address -> address.getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString())
                .collect(Collectors.toSet());
        assertThat(patterns).hasSizeGreaterThan(100);

        for (RequestMappingInfo address : addresses) {
            callAll(address);
        }

        assertThat(uris()).containsAll(patterns);
    }

    /** Calls an address by its methods as whoever may; that the call is refused for what it lacks does not matter. */
    private void callAll(RequestMappingInfo address) {
        for (PathPattern pattern : address.getPatternsCondition().getPatterns()) {
            call(address, pattern.getPatternString(), withMostRoles());
            if (!uris().contains(pattern.getPatternString())) {
                call(address, pattern.getPatternString(), TestStaff.with(Role.AUDITOR));
            }
        }
    }

    private void call(RequestMappingInfo address, String pattern, TestStaff person) {
        RequestMethod method =
                address.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        WebTestClient.RequestBodySpec request =
                person.using(web).method(method.asHttpMethod()).uri(pattern.replaceAll("\\{[^/]*\\}", "2023"));
        address.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .ifPresent(request::contentType);
        request.exchange().returnResult(Void.class).getResponseBody().blockLast();
    }

    private static TestStaff withMostRoles() {
        return TestStaff.of(TestStaff.COUNTY, new DepartmentKey(TestStaff.COUNTY, "015"), Role.values());
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
}
