package hotline.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.request.Act;
import hotline.request.Lifecycle;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every act has its endpoint, and an endpoint lets in whom the lifecycle lets act. */
@HotlineTest
class ActEndpointsModuleTests {

    private static final Set<Act> BEGINNINGS = EnumSet.of(Act.REGISTER, Act.IMPORT);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @TestFactory
    Stream<DynamicTest> letInWhomTheLifecycleLetsAct() {
        return acts().map(act -> dynamicTest(act.code(), () -> {
            Allowed allowed = endpoint(act).getMethodAnnotation(Allowed.class);

            assertThat(Objects.requireNonNull(allowed).value()).containsExactlyInAnyOrderElementsOf(rolesOf(act));
        }));
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
