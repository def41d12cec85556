package hotline.shared.server;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.AnyDatabase;
import hotline.testing.Errors;
import hotline.testing.HotlineTest;
import hotline.testing.RawConnection;
import hotline.testing.RawConnection.Answer;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever bytes come, what the server or the firewall refuses is a problem like any other, and no failure in the log. */
@AnyDatabase
@HotlineTest
class WireModuleTests {

    private static final String CLOSE = "\r\nHost: localhost\r\nConnection: close\r\n";

    @LocalServerPort
    private int port;

    static Stream<Arguments> nonsense() {
        return Stream.of(
                refused(400, "malformed-request", "\u0000\u0001\u0002\r\n\r\n"),
                refused(400, "malformed-request", "\u0016\u0003\u0001\u0002" + "a".repeat(100) + "\r\n\r\n"),
                refused(400, "malformed-request", "GET /\r\n\r\n"),
                refused(400, "malformed-request", "GET / HTTP/9.9\r\n\r\n"),
                refused(400, "malformed-request", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                refused(400, "malformed-request", "GET / HTTP/1.1\nHost: a\n\n"),
                refused(414, "address-too-long", "GET /" + "a".repeat(9_000) + " HTTP/1.1" + CLOSE + "\r\n"),
                refused(431, "headers-too-large", get("/", "X: " + "a".repeat(20_000))),
                refused(400, "malformed-request", get("/", "X y: 1")),
                refused(400, "malformed-request", get("/", "X: \u0001")),
                refused(400, "malformed-request", get("/", "Cookie: a=\u007f")),
                refused(400, "malformed-request", "GET / HTTP/1.1\r\nHost: a b:zz\r\n\r\n"),
                refused(400, "malformed-request", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n"),
                refused(400, "malformed-request", get("http://x y/")),
                refused(400, "malformed-request", get("/requests/%zz")),
                refused(400, "malformed-request", get("/requests?q=%zz")),
                refused(400, "malformed-request", get("/requests/{a}|")),
                refused(400, "malformed-request", get("//requests")),
                refused(400, "malformed-request", get("/api;x/v1/requests")),
                refused(400, "malformed-request", get("/api/v1/requests/a%2fb")),
                refused(400, "malformed-request", get("/../etc")),
                refused(400, "invalid-request", get("/api/v1/requests/%00")),
                refused(400, "invalid-request", get("/api/v1/requests/%ff")),
                refused(400, "invalid-request", get("/api/v1/requests?q=%ed%a0%80")),
                refused(405, "method-not-allowed", "ZZZ / HTTP/1.1" + CLOSE + "\r\n"),
                refused(405, "method-not-allowed", "TRACE / HTTP/1.1" + CLOSE + "\r\n"),
                refused(405, "method-not-allowed", "CONNECT a:1 HTTP/1.1" + CLOSE + "\r\n"),
                refused(400, "malformed-request", post("Content-Length: -1", "{}")),
                refused(400, "malformed-request", post("Content-Length: abc", "{}")),
                refused(400, "malformed-request", post("Content-Length: 1\r\nContent-Length: 2", "{}")),
                refused(400, "malformed-request", post("Transfer-Encoding: chunked\r\nContent-Length: 2", "0\r\n\r\n")),
                refused(400, "malformed-request", post("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n")));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void isRefusedByAProblem(int status, String slug, String request) throws IOException {
        try (Errors errors = new Errors()) {
            Answer answer = RawConnection.answer(port, RawConnection.bytes(request));

            assertThat(answer.status()).as(answer.head()).isEqualTo(status);
            assertThat(answer.isProblem()).as(answer.head()).isTrue();
            assertThat(answer.body()).contains("/problems/" + slug, "\"zh\"", "\"en\"");
            assertThat(answer.head())
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .containsIgnoringCase("X-Frame-Options: DENY")
                    .containsIgnoringCase("Content-Security-Policy: default-src 'self'")
                    .containsIgnoringCase("Referrer-Policy: same-origin")
                    .containsIgnoringCase("Permissions-Policy: camera=()")
                    .containsPattern("(?i)Cache-Control: [^\r]*no-store");
            assertThat(answer.head().toLowerCase(Locale.ROOT).split("x-frame-options:", -1))
                    .as("once")
                    .hasSize(2);
            assertThat(errors.lines()).isEmpty();
        }
    }

    private static Arguments refused(int status, String slug, String request) {
        return Arguments.of(status, slug, request);
    }

    private static String get(String path, String... headers) {
        return "GET " + path + " HTTP/1.1" + CLOSE + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n")
                + "\r\n";
    }

    private static String post(String headers, String body) {
        return "POST /api/v1/tokens HTTP/1.1" + CLOSE + "Content-Type: application/json\r\n" + headers + "\r\n\r\n"
                + body;
    }
}
