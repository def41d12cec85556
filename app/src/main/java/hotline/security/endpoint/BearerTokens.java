package hotline.security.endpoint;

import hotline.security.SessionCookie;
import hotline.security.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds out who calls: by the token in the header, or in the session's cookie. */
@Component
final class BearerTokens implements ServerSecurityContextRepository {

    private static final String CALLER = BearerTokens.class.getName() + ".caller";
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    BearerTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Looks the token up once per exchange, however often somebody asks. */
    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        Mono<SecurityContext> known = exchange.getAttribute(CALLER);
        if (known != null) {
            return known;
        }
        Mono<SecurityContext> caller = find(exchange.getRequest()).cache();
        exchange.getAttributes().put(CALLER, caller);
        return caller;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    /** The token in the header, if there is one. */
    static @Nullable String headerToken(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        boolean bears = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bears ? header.substring(SCHEME.length()).strip() : null;
    }

    private Mono<SecurityContext> find(ServerHttpRequest request) {
        String inHeader = headerToken(request);
        String token = inHeader == null ? SessionCookie.tokenIn(request) : inHeader;
        if (token == null || token.isEmpty()) {
            return Mono.empty();
        }
        return tokens.bearer(token).map(SignedIn::new).map(SecurityContextImpl::new);
    }
}
