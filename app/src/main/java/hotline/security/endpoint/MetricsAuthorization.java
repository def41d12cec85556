package hotline.security.endpoint;

import hotline.security.Secrets;
import hotline.security.SecurityProperties;
import hotline.security.SentTokens;
import hotline.shared.Actor;
import hotline.shared.Role;
import java.net.InetSocketAddress;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The metrics are for a collector on this machine, one that knows the configured token, and administrators. */
@Component
final class MetricsAuthorization implements ReactiveAuthorizationManager<AuthorizationContext> {

    /** Behind a proxy on this machine every caller seems to be here. */
    private static final List<String> SIGNS_OF_A_PROXY = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final SecurityProperties properties;

    MetricsAuthorization(SecurityProperties properties) {
        this.properties = properties;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface's only abstract method
    public Mono<AuthorizationDecision> check(Mono<Authentication> caller, AuthorizationContext context) {
        ServerHttpRequest request = context.getExchange().getRequest();
        if (isOnThisMachine(request) || bearsMetricsToken(request)) {
            return Mono.just(new AuthorizationDecision(true));
        }
        return caller.ofType(SignedIn.class)
                .map(SignedIn::getPrincipal)
                .map(MetricsAuthorization::isAdministrator)
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private static boolean isAdministrator(Actor actor) {
        return actor.has(Role.ADMINISTRATOR);
    }

    private static boolean isOnThisMachine(ServerHttpRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        return address != null
                && address.getAddress() != null
                && address.getAddress().isLoopbackAddress()
                && SIGNS_OF_A_PROXY.stream().noneMatch(request.getHeaders()::containsKey);
    }

    private boolean bearsMetricsToken(ServerHttpRequest request) {
        String expected = properties.metricsToken();
        return expected != null
                && !expected.isBlank()
                && SentTokens.of(request).inHeaders().stream().anyMatch(given -> Secrets.same(given, expected));
    }
}
