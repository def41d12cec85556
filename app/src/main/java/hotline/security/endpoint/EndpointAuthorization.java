package hotline.security.endpoint;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.AllowedToAnyone;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;

/**
 * Lets a call through if the handler method that would serve it says so: {@link AllowedToAnyone}, or {@link Allowed}
 * with one of the caller's roles. A handler method of ours without either is open to nobody.
 */
@Component
final class EndpointAuthorization implements ReactiveAuthorizationManager<AuthorizationContext> {

    private final RequestMappingHandlerMapping handlers;

    EndpointAuthorization(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface's only abstract method
    public Mono<AuthorizationDecision> check(Mono<Authentication> caller, AuthorizationContext context) {
        return handlers.getHandler(context.getExchange())
                .ofType(HandlerMethod.class)
                .map(Optional::of)
                // no such endpoint, or not in this way: whoever is signed in may learn that
                .onErrorReturn(Optional.empty())
                .defaultIfEmpty(Optional.empty())
                .flatMap(handler -> decide(handler, caller))
                .map(AuthorizationDecision::new);
    }

    private static Mono<Boolean> decide(Optional<HandlerMethod> handler, Mono<Authentication> caller) {
        if (handler.isPresent() && handler.get().hasMethodAnnotation(AllowedToAnyone.class)) {
            return Mono.just(true);
        }
        return caller.ofType(SignedIn.class)
                .map(SignedIn::getPrincipal)
                .map(actor -> handler.map(method -> mayCall(actor, method)).orElse(true))
                .defaultIfEmpty(false);
    }

    private static boolean mayCall(Actor actor, HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            return !isOurs(method);
        }
        return allowed.value().length == 0 || actor.hasAny(allowed.value());
    }

    /** The API document is served by the library's own handler methods. */
    private static boolean isOurs(HandlerMethod method) {
        return !method.getBeanType().getPackageName().startsWith("org.springdoc.");
    }
}
