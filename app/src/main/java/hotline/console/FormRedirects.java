package hotline.console;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Where a form sent by htmx leads elsewhere, the browser goes there as it would without scripts. Followed in the
 * background instead, the new page would lack its address and its focus.
 */
@Component
final class FormRedirects implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().containsKey("HX-Request")) {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> lead(exchange.getResponse())));
        }
        return chain.filter(exchange);
    }

    private static void lead(ServerHttpResponse response) {
        URI location = response.getHeaders().getLocation();
        if (response.getStatusCode() == HttpStatus.SEE_OTHER && location != null) {
            response.getHeaders().setLocation(null);
            response.getHeaders().set("HX-Redirect", location.toString());
            response.setStatusCode(HttpStatus.NO_CONTENT);
        }
    }
}
