package hotline.security.endpoint;

import hotline.security.Secrets;
import hotline.security.SecurityProperties;
import hotline.security.SentTokens;
import hotline.security.proxy.TrustedProxies;
import hotline.shared.Actor;
import hotline.shared.Role;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Set;
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

    /** Beside all that begin with {@code X-Forwarded}. */
    private static final Set<String> SIGNS_OF_A_PROXY = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final SecurityProperties properties;
    private final TrustedProxies proxies;

    MetricsAuthorization(SecurityProperties properties, TrustedProxies proxies) {
        this.properties = properties;
        this.proxies = proxies;
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

    /** Behind a proxy on this machine every caller seems to be here. */
    private boolean isOnThisMachine(ServerHttpRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        String host = request.getURI().getHost();
        return address != null
                && address.getAddress() != null
                && address.getAddress().isLoopbackAddress()
                && !proxies.areOnThisMachine()
                && host != null
                && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT))
                && request.getHeaders().keySet().stream().noneMatch(MetricsAuthorization::tellsOfAProxy);
    }

    private static boolean tellsOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || SIGNS_OF_A_PROXY.contains(name);
    }

    private boolean bearsMetricsToken(ServerHttpRequest request) {
        String expected = properties.metricsToken();
        return expected != null
                && !expected.isBlank()
                && SentTokens.of(request).inHeaders().stream().anyMatch(given -> Secrets.same(given, expected));
    }
}
