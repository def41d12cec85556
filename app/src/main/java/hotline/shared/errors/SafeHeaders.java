package hotline.shared.errors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Headers that tell a browser what it may do with an answer. The chain of Spring Security writes them on whatever passes it;
 * what is refused before it gets them from here.
 */
public final class SafeHeaders {

    /** Neither scripts nor styles stand in a page; the style sheet's own pictures are data. */
    public static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static final String PERMISSIONS_POLICY = "camera=(), microphone=(), geolocation=(), payment=()";

    /** In seconds. */
    public static final long HTTPS_FOR = 31_536_000;

    private static final Map<String, String> ALWAYS = always();

    private SafeHeaders() {}

    /** Those of an answer that did not come over HTTPS. */
    public static Map<String, String> always() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");
        headers.put(HttpHeaders.PRAGMA, "no-cache");
        headers.put(HttpHeaders.EXPIRES, "0");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("X-XSS-Protection", "0");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Permissions-Policy", PERMISSIONS_POLICY);
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        return headers;
    }

    static void addTo(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        ALWAYS.forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                headers.set(name, value);
            }
        });
        if ("https".equals(exchange.getRequest().getURI().getScheme())
                && !headers.containsKey("Strict-Transport-Security")) {
            headers.set("Strict-Transport-Security", "max-age=" + HTTPS_FOR);
        }
    }
}
