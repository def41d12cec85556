package hotline.security.endpoint;

import hotline.security.SentTokens;
import hotline.security.Tokens;
import org.jspecify.annotations.Nullable;
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

    private Mono<SecurityContext> find(ServerHttpRequest request) {
        return Mono.justOrEmpty(SentTokens.of(request).acting())
                .flatMap(tokens::bearer)
                .map(SignedIn::new)
                .map(SecurityContextImpl::new);
    }
}
