package hotline.security.signin;

import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Gives every page the token that its forms must send back: {@code th:action} adds it by itself, and as {@code csrf} it
 * is in the model for the header of htmx's requests.
 */
@ControllerAdvice(annotations = Controller.class)
final class CsrfModel {

    @ModelAttribute("csrf")
    Mono<CsrfToken> csrf(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        if (token == null || exchange.getRequest().getPath().value().startsWith("/api/")) {
            return Mono.empty();
        }
        return token.doOnSuccess(
                value -> exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, value));
    }
}
