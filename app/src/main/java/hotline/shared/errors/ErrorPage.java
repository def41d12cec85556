package hotline.shared.errors;

import hotline.shared.problem.Problem;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows a problem to a person in a browser; the console provides it. The response's status is already set. */
public interface ErrorPage {
    Mono<Void> write(ServerWebExchange exchange, Problem problem);
}
