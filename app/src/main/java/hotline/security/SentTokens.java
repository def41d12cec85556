package hotline.security;

import hotline.security.signin.SessionCookie;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The tokens that a request carries. Whoever lets a caller in and whoever signs a caller out reads them here, so that no
 * way of writing a header opens the program and cannot be signed out.
 *
 * @param inHeaders those of {@code Authorization: Bearer}
 * @param inCookies those of the console's cookie
 */
public record SentTokens(List<String> inHeaders, List<String> inCookies) {

    private static final Pattern BEARER =
            Pattern.compile("[ \\t]*bearer[ \\t]+(\\S+)[ \\t]*", Pattern.CASE_INSENSITIVE);

    public SentTokens {
        inHeaders = List.copyOf(inHeaders);
        inCookies = List.copyOf(inCookies);
    }

    public static SentTokens of(ServerHttpRequest request) {
        return new SentTokens(
                request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION).stream()
                        .filter(Objects::nonNull)
                        .map(BEARER::matcher)
                        .filter(Matcher::matches)
                        .map(header -> header.group(1))
                        .toList(),
                SessionCookie.tokensIn(request));
    }

    /** The token that the caller acts with; one in a header goes before one in a cookie. */
    public @Nullable String acting() {
        return Stream.concat(inHeaders.stream(), inCookies.stream()).findFirst().orElse(null);
    }

    /** Every token that came along, each once. */
    public Collection<String> all() {
        return Stream.concat(inHeaders.stream(), inCookies.stream()).distinct().toList();
    }

    @Override
    public String toString() {
        return "SentTokens[…]";
    }
}
