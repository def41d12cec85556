package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.shared.Allowed;
import hotline.shared.AllowedToAnyone;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint there is names who may call it, and nobody else gets in. New endpoints are found by themselves. */
@HotlineTest
class EndpointAuthorizationTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private WebTestClient web;

    @Test
    void thereAreEndpoints() {
        assertThat(endpoints()).hasSizeGreaterThan(10);
    }

    @TestFactory
    Stream<DynamicTest> namesWhoMayCallIt() {
        return endpoints()
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> assertThat(endpoint.isMarked())
                        .as("carries either @Allowed or @AllowedToAnyone")
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> turnsAwayWhoeverIsNotSignedIn() {
        return endpoints()
                .filter(endpoint -> endpoint.allowed() != null)
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> assertThat(statusFor(endpoint, null))
                        .as("401, or to the sign-in page")
                        .isIn(401, 303)));
    }

    @TestFactory
    Stream<DynamicTest> turnsAwayRolesThatItDoesNotName() {
        Map<Role, TestStaff> staff = oneOfEachRole();
        return endpoints().flatMap(endpoint -> endpoint.refusedRoles().stream()
                .map(role ->
                        dynamicTest(endpoint + " as " + role, () -> assertThat(statusFor(endpoint, staff.get(role)))
                                .isEqualTo(403))));
    }

    private int statusFor(Endpoint endpoint, @Nullable TestStaff staff) {
        WebTestClient client = staff == null ? web : staff.using(web);
        HttpStatusCode status = client.method(endpoint.method())
                .uri(endpoint.path())
                .headers(headers -> {
                    headers.setContentType(endpoint.sends());
                    headers.setAccept(List.of(endpoint.wants()));
                })
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus();
        return status.value();
    }

    private static Map<Role, TestStaff> oneOfEachRole() {
        Map<Role, TestStaff> staff = new EnumMap<>(Role.class);
        DepartmentKey department = new DepartmentKey(TestStaff.COUNTY, "015");
        for (Role role : Role.values()) {
            staff.put(role, TestStaff.of(TestStaff.COUNTY, department, role));
        }
        return staff;
    }

    private Stream<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("hotline"))
                .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()));
    }

    private record Endpoint(HttpMethod method, String path, MediaType sends, MediaType wants, HandlerMethod handler) {

        static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
            return info.getPatternsCondition().getPatterns().stream()
                    .map(pattern -> new Endpoint(
                            info.getMethodsCondition().getMethods().stream()
                                    .map(method -> HttpMethod.valueOf(method.name()))
                                    .findFirst()
                                    .orElse(HttpMethod.GET),
                            filled(pattern.getPatternString()),
                            first(info.getConsumesCondition().getConsumableMediaTypes()),
                            first(info.getProducesCondition().getProducibleMediaTypes()),
                            handler));
        }

        boolean isMarked() {
            return (allowed() == null) != (handler.getMethodAnnotation(AllowedToAnyone.class) == null);
        }

        @Nullable
        Allowed allowed() {
            return handler.getMethodAnnotation(Allowed.class);
        }

        Set<Role> refusedRoles() {
            Allowed allowed = allowed();
            if (allowed == null || allowed.value().length == 0) {
                return Set.of();
            }
            return EnumSet.complementOf(EnumSet.copyOf(List.of(allowed.value())));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }

        /** A year satisfies the patterns of all path variables there are. */
        private static String filled(String pattern) {
            return pattern.replaceAll("\\{[^/]*\\}", "2023").replace("**", "x").replace("*", "x");
        }

        private static MediaType first(Set<MediaType> types) {
            return types.stream().filter(Objects::nonNull).findFirst().orElse(MediaType.APPLICATION_JSON);
        }
    }
}
