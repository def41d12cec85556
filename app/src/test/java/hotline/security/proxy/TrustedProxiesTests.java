package hotline.security.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.security.SecurityProperties;
import hotline.security.SecurityProperties.SignIn;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class TrustedProxiesTests {

    private static final String PROXY = "10.0.0.5";
    private static final String STRANGER = "203.0.113.7";
    private static final String INSIDE = "http://10.0.0.9:8080/requests?page=%E4%BA%8C";

    private final TrustedProxies proxies = trusting("10.0.0.0/8");

    @Test
    void takesSchemeAndHostFromAConfiguredProxy() {
        assertThat(outside(PROXY, "X-Forwarded-Proto: https", "X-Forwarded-Host: hotline.example.cn"))
                .isEqualTo("https://hotline.example.cn/requests?page=%E4%BA%8C");
        assertThat(outside(PROXY, "Forwarded: for=198.51.100.1;proto=https;host=\"hotline.example.cn:8443\""))
                .isEqualTo("https://hotline.example.cn:8443/requests?page=%E4%BA%8C");
        assertThat(outside(PROXY, "X-FORWARDED-PROTO: HTTPS"))
                .isEqualTo("https://10.0.0.9:8080/requests?page=%E4%BA%8C");
    }

    @Test
    void takesNothingFromAnybodyElse() {
        assertThat(outside(STRANGER, "X-Forwarded-Proto: https", "X-Forwarded-Host: evil.example"))
                .isEqualTo(INSIDE);
        assertThat(outside(STRANGER, "Forwarded: proto=https;host=evil.example"))
                .isEqualTo(INSIDE);
    }

    @Test
    void takesWhatTheProxyAddedAndNotWhatTheCallerWroteBefore() {
        assertThat(outside(
                        PROXY, "X-Forwarded-Proto: https, http", "X-Forwarded-Host: evil.example, hotline.example.cn"))
                .isEqualTo("http://hotline.example.cn/requests?page=%E4%BA%8C");
        assertThat(outside(PROXY, "Forwarded: proto=https;host=evil.example", "X-Forwarded-Proto: http"))
                .isEqualTo(INSIDE);
        assertThat(outside(PROXY, "Forwarded: proto=https;host=evil.example", "X-Forwarded-For: 198.51.100.1"))
                .isEqualTo(INSIDE);
    }

    @Test
    void aCallerCannotWriteItsOwnAddressBesideWhatTheProxyWrote() {
        assertThat(proxies.caller(request(PROXY, "Forwarded: for=198.51.100.1", "X-Forwarded-Proto: https"))
                        .orElseThrow()
                        .getHostAddress())
                .isEqualTo(PROXY);
    }

    @Test
    void goesOutwardsThroughSeveralProxies() {
        assertThat(outside(PROXY, "X-Forwarded-For: 198.51.100.1, 10.0.0.6", "X-Forwarded-Proto: https, http"))
                .startsWith("https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: a b",
                "X-Forwarded-Host: {evil}",
                "X-Forwarded-Host: example.cn/path",
                "X-Forwarded-Host: user@example.cn",
                "X-Forwarded-Host: ",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Proto: ,",
                "Forwarded: ;;=,proto",
                "Forwarded: host=[::1"
            })
    void readsNothingFromWhatIsNone(String header) {
        assertThat(outside(PROXY, header)).isEqualTo(INSIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "Forwarded: for=198.51.100.1, 198.51.100.1",
        "'Forwarded: for=\"[2001:db8::1]:4711\"', 2001:db8:0:0:0:0:0:1",
        "X-Forwarded-For: 198.51.100.1:4711, 198.51.100.1",
        "'Forwarded: for=1.2.3.4, for=198.51.100.1;by=10.0.0.6', 198.51.100.1",
        "Forwarded: for=unknown, 10.0.0.5"
    })
    void findsTheCallerHoweverItIsWritten(String header, String caller) {
        assertThat(proxies.caller(request(PROXY, header)).orElseThrow().getHostAddress())
                .isEqualTo(caller);
    }

    @Test
    void knowsWhetherAProxyIsOnThisMachine() {
        assertThat(trusting("127.0.0.1").areOnThisMachine()).isTrue();
        assertThat(trusting("::1").areOnThisMachine()).isTrue();
        assertThat(trusting("0.0.0.0/0").areOnThisMachine()).isTrue();
        assertThat(trusting("10.0.0.0/8").areOnThisMachine()).isFalse();
    }

    private String outside(String peer, String... headers) {
        return proxies.outside(request(peer, headers)).toString();
    }

    private static MockServerHttpRequest request(String peer, String... headers) {
        MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.method(HttpMethod.GET, URI.create(INSIDE))
                .remoteAddress(new InetSocketAddress(peer, 40_000));
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        return request.build();
    }

    private static TrustedProxies trusting(String... configured) {
        SignIn limits = new SignIn(Duration.ofMinutes(15), Duration.ofSeconds(30), 10, 100);
        return new TrustedProxies(
                new SecurityProperties(null, "141122", Duration.ofHours(12), null, List.of(configured), limits));
    }
}
