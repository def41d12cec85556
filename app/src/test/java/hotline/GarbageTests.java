package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.request.Requests;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.Garbage;
import hotline.testing.HotlineTest;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Whatever an address or a body holds, it is answered or refused, and never is a failure. Endpoints are found. */
@AnyDatabase
@HotlineTest
class GarbageTests {

    private static final String ENDLESS = "+999999999-12-31T23:59:59Z";

    private static final List<String> VALUES = List.of(
            "",
            "zzz",
            "-1",
            "99999999999999999999",
            "0000-01-01",
            ENDLESS,
            "2999-12-31T23:59:59+18:00",
            "' OR 1=1 --_",
            "\uD83D\uDE00",
            cursor("figures|" + ENDLESS + "|00000000-0000-0000-0000-000000000000|0|" + ENDLESS + "|1"),
            cursor("requests-due|" + ENDLESS + "|00000000-0000-0000-0000-000000000000|0"),
            cursor("requests-received||00000000-0000-0000-0000-000000000000|0"),
            cursor("views|" + ENDLESS + "|00000000-0000-0000-0000-000000000000|0"),
            "x".repeat(2_000));

    private static final List<String> BODIES = List.of(
            "{\"a\": 1, \"a\": 2}",
            "{} {}",
            "{\"a\"",
            "null",
            "[]",
            "\"text\"",
            "{\"zzz\": {}}",
            "[".repeat(2_000),
            "");

    // what is not garbage at the moment
    private static final Map<String, String> SENSIBLE = Map.of(
            "year", "2023",
            "division", TestStaff.COUNTY,
            "code", "015",
            "version", "1",
            "id", "00000000-0000-0000-0000-000000000001",
            "part", "accepted",
            "nature", "help",
            "source", "old",
            "date", "2023-10-01",
            "log", "views");

    private record Endpoint(HttpMethod method, String pattern, HandlerMethod handler) {

        List<MethodParameter> parameters() {
            return Arrays.stream(handler.getMethodParameters())
                    .peek(parameter -> parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer()))
                    .toList();
        }

        /** Names of what can stand in the address. */
        List<String> names() {
            List<String> names = new ArrayList<>();
            for (MethodParameter parameter : parameters()) {
                if (parameter.hasParameterAnnotation(RequestParam.class)
                        || parameter.hasParameterAnnotation(PathVariable.class)) {
                    names.add(Objects.requireNonNull(parameter.getParameterName()));
                } else if (parameter.getParameterType().isRecord()
                        && !parameter.hasParameterAnnotation(RequestBody.class)) {
                    Stream.of(parameter.getParameterType().getRecordComponents())
                            .map(RecordComponent::getName)
                            .forEach(names::add);
                }
            }
            return names;
        }

        boolean isForAuditors() {
            return Garbage.isForAuditors(handler);
        }

        boolean takesJson() {
            return parameters().stream()
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                            && parameter.getParameterType().isRecord());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private WebTestClient web;

    @Autowired
    private Requests requests;

    @TestFactory
    Stream<DynamicTest> inAddressesIsRefused() {
        WebTestClient anybody = anybody();
        WebTestClient auditor = TestStaff.with(Role.AUDITOR).using(web);
        Map<String, String> sensible = sensible();
        return endpoints()
                .filter(endpoint -> endpoint.method().equals(HttpMethod.GET)
                        && !endpoint.names().isEmpty())
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> {
                    for (String name : endpoint.names()) {
                        VALUES.forEach(value -> assertNoFailure(
                                name + "=" + value,
                                get(endpoint.isForAuditors() ? auditor : anybody, endpoint, sensible, name, value)));
                    }
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "/statistics/on-time?to=2999999-12-31, to",
        "/statistics/on-time?from=0000-01-01, from",
        "/statistics/on-time?asOf=0001-01-01T00:00:00Z, asOf",
        "/statistics/on-time/requests?part=accepted&limit=0, limit",
        "/statistics/on-time/requests?part=accepted&limit=1001, limit",
        "/statistics/on-time/requests?part=accepted&cursor=zzz, cursor",
        "/statistics/on-time/requests?part=accepted&rate=zzz, rate",
        "/statistics/on-time/requests?part=accepted&basis=zzz, basis",
        "/reports/business-environment/0, year",
        "/reports/business-environment/99999, year",
        "/reports/business-environment/next, year",
        "/deadlines/preview?nature=zzz, nature",
        "/deadlines/preview?nature=help&urgency=zzz, urgency",
        "/deadlines/preview?nature=help&subject=zzz, subject",
        "/deadlines/preview?nature=help&receivedAt=0000-01-01T00:00:00Z, receivedAt",
    })
    void isNamed(String address, String parameter) {
        anybody()
                .get()
                .uri("/api/v1" + address)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo(parameter);
    }

    @Test
    void aCursorOfTheFutureIsNobodys() {
        String future = "2999-01-01T00:00:00Z";

        anybody()
                .get()
                .uri(
                        "/api/v1/statistics/on-time/requests?part=accepted&cursor={cursor}",
                        cursor("figures|" + future + "|00000000-0000-0000-0000-000000000000|0|" + future + "|1"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.fields[0].field")
                .isEqualTo("cursor");
    }

    @TestFactory
    Stream<DynamicTest> inBodiesIsRefused() {
        WebTestClient anybody = anybody();
        WebTestClient auditor = TestStaff.with(Role.AUDITOR).using(web);
        Map<String, String> sensible = sensible();
        return endpoints()
                .filter(Endpoint::takesJson)
                .map(endpoint -> dynamicTest(
                        endpoint.toString(),
                        () -> BODIES.forEach(body -> {
                            EntityExchangeResult<byte[]> answer =
                                    send(endpoint.isForAuditors() ? auditor : anybody, endpoint, sensible, body);
                            assertNoFailure(body, answer);
                            assertThat(answer.getStatus().is4xxClientError())
                                    .as(body)
                                    .isEqualTo(true);
                        })));
    }

    private static void assertNoFailure(String what, EntityExchangeResult<byte[]> answer) {
        assertThat(answer.getStatus().is5xxServerError()).as(what).isFalse();
        boolean isApi = answer.getUrl().getPath().startsWith("/api")
                && !answer.getUrl().getPath().contains("//");
        if (isApi && answer.getStatus().is4xxClientError()) {
            assertThat(answer.getResponseHeaders().getContentType())
                    .as(what)
                    .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    private static EntityExchangeResult<byte[]> get(
            WebTestClient client, Endpoint endpoint, Map<String, String> sensible, String name, String value) {
        Map<String, String> values = new LinkedHashMap<>();
        endpoint.names().stream()
                .filter(sensible::containsKey)
                .forEach(other -> values.put(other, sensible.get(other)));
        values.put(name, value);
        StringBuilder address = new StringBuilder(endpoint.pattern());
        values.keySet().stream()
                .filter(key -> !endpoint.pattern().contains("{" + key + "}"))
                .forEach(key ->
                        address.append(address.indexOf("?") < 0 ? "?" : "&").append(key + "={" + key + "}"));
        return client.get()
                .uri(address.toString(), values)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private static EntityExchangeResult<byte[]> send(
            WebTestClient client, Endpoint endpoint, Map<String, String> sensible, String body) {
        return client.method(endpoint.method())
                .uri(endpoint.pattern(), sensible)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "\"1\"")
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    private WebTestClient anybody() {
        return TestStaff.of(TestStaff.COUNTY, new DepartmentKey(TestStaff.COUNTY, "015"), Role.values())
                .using(web);
    }

    private Map<String, String> sensible() {
        Map<String, String> sensible = new LinkedHashMap<>(SENSIBLE);
        sensible.put(
                "number",
                RequestFixture.aRequest(requests).registered().number().value());
        return sensible;
    }

    private Stream<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(Allowed.class))
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        RequestMethod method =
                info.getMethodsCondition().getMethods().stream().findFirst().orElse(RequestMethod.GET);
        return info.getPatternsCondition().getPatterns().stream()
                .map(pattern -> new Endpoint(HttpMethod.valueOf(method.name()), pattern.getPatternString(), handler));
    }

    private static String cursor(String plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
