package hotline.console;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** Finds the page that led to another, if it was one of ours. */
final class WayBack {

    private WayBack() {}

    static Optional<URI> of(ServerWebExchange exchange) {
        String referer = exchange.getRequest().getHeaders().getFirst(HttpHeaders.REFERER);
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI from = URI.create(referer);
            boolean isOurs = Objects.equals(
                    from.getAuthority(), exchange.getRequest().getURI().getAuthority());
            return isOurs && from.getRawPath() != null && from.getRawPath().startsWith("/")
                    ? Optional.of(from)
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
