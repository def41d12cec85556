package hotline.security.endpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps the token of forms in a cookie that is secure where the browser sees https, as behind a proxy that ends TLS. */
final class FormTokens implements ServerCsrfTokenRepository {

    private final CookieServerCsrfTokenRepository secure = new CookieServerCsrfTokenRepository();
    private final CookieServerCsrfTokenRepository plain = new CookieServerCsrfTokenRepository();

    FormTokens() {
        secure.setCookieCustomizer(cookie -> cookie.secure(true));
        plain.setCookieCustomizer(cookie -> cookie.secure(false));
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return fitting(exchange).generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return fitting(exchange).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return fitting(exchange).loadToken(exchange);
    }

    private CookieServerCsrfTokenRepository fitting(ServerWebExchange exchange) {
        return "https".equals(exchange.getRequest().getURI().getScheme()) ? secure : plain;
    }
}
