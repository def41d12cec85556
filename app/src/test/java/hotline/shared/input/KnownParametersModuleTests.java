package hotline.shared.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.Garbage;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** No endpoint answers another question than was asked because it did not know a parameter. */
@AnyDatabase
@HotlineTest
class KnownParametersModuleTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private WebTestClient web;

    @TestFactory
    Stream<DynamicTest> noEndpointTakesAParameterThatItDoesNotKnow() {
        TestStaff anybody = anybody();
        TestStaff auditor = TestStaff.with(Role.AUDITOR);
        return Garbage.endpoints(mapping)
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> refused(
                                endpoint.isForAuditors() ? auditor : anybody, endpoint, "zzz=1")
                        .jsonPath("$.fields[0].field")
                        .isEqualTo("zzz")
                        .jsonPath("$.fields[0].texts.en")
                        .value(String.class, said -> assertThat(said).contains(named(endpoint)))));
    }

    @TestFactory
    Stream<DynamicTest> noEndpointTakesASingleParameterTwice() {
        TestStaff anybody = anybody();
        TestStaff auditor = TestStaff.with(Role.AUDITOR);
        return Garbage.endpoints(mapping)
                .filter(endpoint -> !endpoint.parameters().isEmpty())
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> {
                    // the last one, since lists of codes come first
                    String name =
                            endpoint.parameters().get(endpoint.parameters().size() - 1);
                    refused(endpoint.isForAuditors() ? auditor : anybody, endpoint, name + "=1&" + name + "=2")
                            .jsonPath("$.fields[0].field")
                            .isEqualTo(name)
                            .jsonPath("$.fields[0].texts.zh")
                            .isEqualTo("这个查询参数只能给一次");
                }));
    }

    @Test
    void aMisspelledCutOffIsRefusedAndTheRightNameGiven() {
        anybody()
                .using(web)
                .get()
                .uri("/api/v1/statistics/on-time?asof=2023-07-15T00:00:00Z")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-request")
                .jsonPath("$.fields[0].field")
                .isEqualTo("asof")
                .jsonPath("$.fields[0].texts.zh")
                .isEqualTo("没有这个查询参数；可用的有：asOf, by, division, from, scope, to");
    }

    @Test
    void whoeverMayNotCallAnEndpointLearnsNothingOfItsParameters() {
        web.get()
                .uri("/api/v1/statistics/on-time?zzz=1")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aPageIsRefusedAsAPage() {
        String page = anybody()
                .using(web)
                .get()
                .uri("/requests?statuss=closed")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("没有这个查询参数", "statuss");
    }

    private static List<String> named(Garbage.Endpoint endpoint) {
        return endpoint.parameters().isEmpty() ? List.of("parameter") : endpoint.parameters();
    }

    private WebTestClient.BodyContentSpec refused(TestStaff staff, Garbage.Endpoint endpoint, String query) {
        String path = endpoint.pattern().replaceAll("\\{[^/]*\\}", "2023").replace("**", "x");
        return staff.using(web)
                .method(HttpMethod.valueOf(endpoint.method()))
                .uri(path + "?" + query)
                .headers(headers -> endpoint.headers().forEach(headers::set))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody();
    }

    private static TestStaff anybody() {
        return TestStaff.of(TestStaff.COUNTY, new DepartmentKey(TestStaff.COUNTY, "015"), Role.values());
    }
}
