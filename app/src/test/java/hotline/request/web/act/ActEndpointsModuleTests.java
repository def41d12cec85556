package hotline.request.web.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.request.Act;
import hotline.request.Lifecycle;
import hotline.shared.DepartmentKey;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.TestStaff;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every act has its endpoint, and an endpoint lets in whom the lifecycle lets act. */
@HotlineTest
class ActEndpointsModuleTests {

    private static final Set<Act> BEGINNINGS = EnumSet.of(Act.REGISTER, Act.IMPORT);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private WebTestClient web;

    @TestFactory
    Stream<DynamicTest> letInWhomTheLifecycleLetsAct() {
        DepartmentKey department = new DepartmentKey(TestStaff.COUNTY, "015");
        return Arrays.stream(Role.values()).flatMap(role -> {
            TestStaff staff = TestStaff.of(TestStaff.COUNTY, department, role);
            return acts().map(act -> dynamicTest(act.code() + " as " + role, () -> assertThat(isTurnedAway(act, staff))
                    .isEqualTo(!rolesOf(act).contains(role))));
        });
    }

    /** Tried with a request that there is not, so that whoever may act learns that. */
    private boolean isTurnedAway(Act act, TestStaff staff) {
        HttpStatusCode status = staff.using(web)
                .post()
                .uri("/api/v1/requests/14112260083702036/" + act.code())
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus();
        assertThat(status.value()).isBetween(400, 499);
        return status.isSameCodeAs(HttpStatus.FORBIDDEN);
    }

    @TestFactory
    Stream<DynamicTest> takeNullForNothingSent() {
        TestStaff staff = TestStaff.of(TestStaff.COUNTY, new DepartmentKey(TestStaff.COUNTY, "015"), Role.values());
        return acts().map(act -> dynamicTest(act.code(), () -> staff.using(web)
                .post()
                .uri("/api/v1/requests/14112260083702036/" + act.code())
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("null")
                .exchange()
                .expectStatus()
                .is4xxClientError()));
    }

    @TestFactory
    Stream<DynamicTest> keepTheirAnswersByThemselves() {
        return acts().map(act ->
                dynamicTest(act.code(), () -> assertThat(endpoint(act).hasMethodAnnotation(IdempotentByItself.class))
                        .isTrue()));
    }

    private static Stream<Act> acts() {
        return EnumSet.complementOf(EnumSet.copyOf(BEGINNINGS)).stream();
    }

    private static Set<Role> rolesOf(Act act) {
        return Lifecycle.TABLE.stream()
                .filter(transition -> transition.act() == act)
                .flatMap(transition -> transition.roles().stream())
                .collect(Collectors.toSet());
    }

    private HandlerMethod endpoint(Act act) {
        String path = "/api/v1/requests/{number}/" + act.code();
        List<HandlerMethod> found = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> pattern.getPatternString().equals(path)))
                .map(entry -> entry.getValue())
                .toList();
        assertThat(found).as(path).hasSize(1);
        return found.get(0);
    }
}
