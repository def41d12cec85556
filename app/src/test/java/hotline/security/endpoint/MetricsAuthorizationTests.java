package hotline.security.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.security.SecurityProperties;
import hotline.security.SecurityProperties.SignIn;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

class MetricsAuthorizationTests {

    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "203.0.113.7";

    @Test
    void aCollectorOnThisMachineNeedsNoToken() {
        assertThat(mayRead(null, HERE, null)).isTrue();
        assertThat(mayRead(null, "::1", null)).isTrue();
        assertThat(mayRead(null, ELSEWHERE, null)).isFalse();
    }

    @Test
    void aCollectorElsewhereNeedsTheConfiguredToken() {
        assertThat(mayRead("s3cret", ELSEWHERE, "s3cret")).isTrue();
        assertThat(mayRead("s3cret", ELSEWHERE, "other")).isFalse();
        assertThat(mayRead("s3cret", ELSEWHERE, null)).isFalse();
    }

    @Test
    void withoutAConfiguredTokenNoneIsRight() {
        assertThat(mayRead(null, ELSEWHERE, "")).isFalse();
        assertThat(mayRead("", ELSEWHERE, "")).isFalse();
    }

    private static boolean mayRead(@Nullable String configured, String address, @Nullable String given) {
        SignIn limits = new SignIn(Duration.ofMinutes(15), Duration.ofSeconds(30), 10, 100);
        SecurityProperties properties =
                new SecurityProperties(null, "141122", Duration.ofHours(12), configured, List.of(), limits);
        MockServerHttpRequest.BaseBuilder<?> request =
                MockServerHttpRequest.get("/actuator/prometheus").remoteAddress(new InetSocketAddress(address, 40_000));
        if (given != null) {
            request.header("Authorization", "Bearer " + given);
        }
        AuthorizationContext context = new AuthorizationContext(MockServerWebExchange.from(request.build()));
        return new MetricsAuthorization(properties)
                .authorize(Mono.empty(), context)
                .blockOptional()
                .orElseThrow()
                .isGranted();
    }
}
