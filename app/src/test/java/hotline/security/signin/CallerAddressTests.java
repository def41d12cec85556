package hotline.security.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.security.SecurityProperties;
import hotline.security.SecurityProperties.SignIn;
import hotline.security.proxy.TrustedProxies;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class CallerAddressTests {

    private static final String STRANGER = "203.0.113.7";

    @Test
    void believesNobodyWhereNoProxyIsConfigured() {
        assertThat(seen(List.of(), STRANGER, "198.51.100.1")).isEqualTo(STRANGER);
    }

    @Test
    void takesTheCallerFromAConfiguredProxy() {
        assertThat(seen(List.of("10.0.0.0/8"), "10.0.0.5", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(seen(List.of("10.0.0.5"), "10.0.0.5", "2001:db8::1")).isEqualTo("20010db800000000");
    }

    @Test
    void believesNothingThatStandsBeforeWhatTheLastProxyWrote() {
        assertThat(seen(List.of("10.0.0.0/8"), "10.0.0.5", "1.2.3.4, 198.51.100.1", "10.0.0.6"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void isTheProxyItselfWhereTheHeaderIsAbsentOrUnreadable() {
        assertThat(seen(List.of("10.0.0.0/8"), "10.0.0.5")).isEqualTo("10.0.0.5");
        assertThat(seen(List.of("10.0.0.0/8"), "10.0.0.5", "localhost")).isEqualTo("10.0.0.5");
    }

    @Test
    void aProxyThatIsNoAddressStopsTheStart() {
        assertThatThrownBy(() -> seen(List.of("balancer"), STRANGER)).hasMessageContaining("balancer");
    }

    private static String seen(List<String> trusted, String peer, String... forwardedFor) {
        SecurityProperties properties = new SecurityProperties(
                null,
                "141122",
                Duration.ofHours(12),
                null,
                trusted,
                new SignIn(Duration.ofMinutes(15), Duration.ofSeconds(30), 10, 100));
        MockServerHttpRequest request = MockServerHttpRequest.post("/api/v1/tokens")
                .remoteAddress(new InetSocketAddress(peer, 40_000))
                .header("X-Forwarded-For", forwardedFor)
                .build();
        return new CallerAddress(new TrustedProxies(properties)).of(request);
    }
}
