package hotline.security.signin;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The console's way of bearing a token: no script can read it, and no other site can make a browser send it. */
public final class SessionCookie {

    private static final String NAME = "hotline_session";

    private SessionCookie() {}

    public static List<String> tokensIn(ServerHttpRequest request) {
        return request.getCookies().getOrDefault(NAME, List.of()).stream()
                .map(HttpCookie::getValue)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    /** The cookie for a new session. */
    public static ResponseCookie bearing(String token, Duration lifetime, ServerHttpRequest request) {
        return cookie(NAME, token, lifetime, request);
    }

    static ResponseCookie cookie(String name, String value, Duration lifetime, ServerHttpRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure("https".equals(request.getURI().getScheme()))
                .maxAge(lifetime)
                .build();
    }

    /** The cookie that ends the session in the browser. */
    public static ResponseCookie none(ServerHttpRequest request) {
        return bearing("", Duration.ZERO, request);
    }
}
