package hotline.security.endpoint;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds the token that a form sends back, also where the form has a file in it and the browser runs no script that could send
 * the token in a header. To find it there the body is read before anything else, and so only of pages, whose files are
 * limited; the API takes files of any length piece by piece.
 */
final class FormTokenValues implements ServerCsrfTokenRequestHandler {

    private final XorServerCsrfTokenRequestAttributeHandler ofPages = new XorServerCsrfTokenRequestAttributeHandler();
    private final XorServerCsrfTokenRequestAttributeHandler ofTheApi = new XorServerCsrfTokenRequestAttributeHandler();

    FormTokenValues() {
        ofPages.setTokenFromMultipartDataEnabled(true);
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        ofPages.handle(exchange, token);
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        boolean isApi = exchange.getRequest().getPath().value().startsWith("/api/");
        return (isApi ? ofTheApi : ofPages).resolveCsrfTokenValue(exchange, token);
    }
}
