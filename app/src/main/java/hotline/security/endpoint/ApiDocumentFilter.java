package hotline.security.endpoint;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Moves the making of the API document off the event loop: it reads classes and takes a second the first time. */
@Component
@Order
final class ApiDocumentFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> answer = chain.filter(exchange);
        boolean isDocument = exchange.getRequest().getPath().value().startsWith("/v3/api-docs");
        return isDocument ? answer.subscribeOn(Schedulers.boundedElastic()) : answer;
    }
}
