package hotline.console;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Where a form sent by htmx leads elsewhere, the browser goes there as it would without scripts. Followed in the
 * background instead, the new page would lack its address and its focus. Only a request that is open beside a list stays
 * there, and the list is told that something was done.
 */
@Component
final class FormRedirects implements WebFilter {

    /** The element that holds a request, on its own page and beside a list. */
    private static final String REQUEST = "request";

    private static final String REQUESTS = "/requests/";
    private static final String BESIDE =
            "{\"path\":\"%s\",\"target\":\"#request\",\"select\":\"#request\",\"swap\":\"outerHTML\",\"push\":\"false\"}";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders request = exchange.getRequest().getHeaders();
        if (request.containsKey("HX-Request")) {
            exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> lead(request, exchange.getResponse())));
        }
        return chain.filter(exchange);
    }

    private static void lead(HttpHeaders request, ServerHttpResponse response) {
        URI location = response.getHeaders().getLocation();
        if (response.getStatusCode() == HttpStatus.SEE_OTHER && location != null) {
            response.getHeaders().setLocation(null);
            if (isBesideAList(request) && location.getPath().startsWith(REQUESTS)) {
                response.getHeaders().set("HX-Location", BESIDE.formatted(location));
                response.getHeaders().set("HX-Trigger", "acted");
            } else {
                response.getHeaders().set("HX-Redirect", location.toString());
            }
            response.setStatusCode(HttpStatus.NO_CONTENT);
        }
    }

    private static boolean isBesideAList(HttpHeaders request) {
        String shown = request.getFirst("HX-Current-URL");
        return REQUEST.equals(request.getFirst("HX-Target")) && shown != null && !shown.contains(REQUESTS);
    }
}
