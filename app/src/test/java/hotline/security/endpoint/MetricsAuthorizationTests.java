package hotline.security.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.security.SecurityProperties;
import hotline.security.SecurityProperties.SignIn;
import hotline.security.proxy.TrustedProxies;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

class MetricsAuthorizationTests {

    private static final String HERE = "127.0.0.1";
    private static final String LOCAL = "http://localhost:8080/actuator/prometheus";
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

    @Test
    void aProxyOnThisMachineMakesEveryoneHereNeedTheToken() {
        assertThat(granted(new Setup(null, List.of("127.0.0.1")), HERE, LOCAL)).isFalse();
        assertThat(granted(new Setup(null, List.of("::1")), HERE, LOCAL)).isFalse();
        assertThat(granted(new Setup(null, List.of("10.0.0.5")), HERE, LOCAL)).isTrue();
        assertThat(granted(new Setup("s3cret", List.of("127.0.0.1")), HERE, LOCAL, "Authorization: Bearer s3cret"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.7",
                "x-forwarded-proto: https",
                "X-Forwarded-Host: hotline.example.cn",
                "Forwarded: for=203.0.113.7",
                "X-Real-IP: 203.0.113.7",
                "Via: 1.1 proxy"
            })
    void aHeaderThatTellsOfAProxyMakesTheTokenNecessary(String header) {
        assertThat(granted(new Setup(null, List.of()), HERE, LOCAL, header)).isFalse();
    }

    @Test
    void anotherHostThanThisMachineTellsOfAProxy() {
        assertThat(granted(new Setup(null, List.of()), HERE, "http://hotline.example.cn/actuator/prometheus"))
                .isFalse();
    }

    private static boolean mayRead(@Nullable String configured, String address, @Nullable String given) {
        String[] headers = given == null ? new String[0] : new String[] {"Authorization: Bearer " + given};
        return granted(new Setup(configured, List.of()), address, LOCAL, headers);
    }

    private record Setup(@Nullable String token, List<String> proxies) {}

    private static boolean granted(Setup setup, String address, String url, String... headers) {
        SignIn limits = new SignIn(Duration.ofMinutes(15), Duration.ofSeconds(30), 10, 100);
        SecurityProperties properties =
                new SecurityProperties(null, "141122", Duration.ofHours(12), setup.token(), setup.proxies(), limits);
        MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.method(HttpMethod.GET, URI.create(url))
                .remoteAddress(new InetSocketAddress(address, 40_000));
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        AuthorizationContext context = new AuthorizationContext(MockServerWebExchange.from(request.build()));
        return new MetricsAuthorization(properties, new TrustedProxies(properties))
                .authorize(Mono.empty(), context)
                .blockOptional()
                .orElseThrow()
                .isGranted();
    }
}
