package hotline.shared.input;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses query parameters that the endpoint does not know, or that are given twice where one is meant: whoever misspells
 * one would otherwise get an answer to another question without a word. Runs behind Spring Security, so that nobody learns
 * of an endpoint's parameters who may not call it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class KnownParameters implements WebFilter {

    private static final String OURS = "hotline";

    private final RequestMappingHandlerMapping handlers;
    private final Map<HandlerMethod, DeclaredParameters> declared = new ConcurrentHashMap<>();

    KnownParameters(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getQueryParams().isEmpty()) {
            return chain.filter(exchange);
        }
        return handlers.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .filter(handler -> handler.getBeanType().getPackageName().startsWith(OURS))
                // no such endpoint, or not in this way: the chain says so
                .onErrorComplete()
                .mapNotNull(handler -> wrong(
                                declared(handler), exchange.getRequest().getQueryParams())
                        .orElse(null))
                .flatMap(error ->
                        Mono.<Void>error(new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(error))))
                .switchIfEmpty(Mono.defer(() -> chain.filter(exchange)));
    }

    DeclaredParameters declared(HandlerMethod handler) {
        return declared.computeIfAbsent(handler, DeclaredParameters::of);
    }

    private static Optional<FieldError> wrong(DeclaredParameters known, MultiValueMap<String, String> sent) {
        return sent.entrySet().stream()
                .flatMap(parameter -> wrong(known, parameter.getKey(), parameter.getValue()).stream())
                .findFirst();
    }

    private static Optional<FieldError> wrong(DeclaredParameters known, String name, List<String> values) {
        Boolean mayRepeat = known.mayRepeat().get(name);
        if (mayRepeat == null) {
            return Optional.of(
                    known.mayRepeat().isEmpty()
                            ? new FieldError(name, "no-parameters")
                            : new FieldError(name, "unknown-parameter", Map.of("known", names(known))));
        }
        return values.size() > 1 && !mayRepeat
                ? Optional.of(new FieldError(name, "repeated-parameter"))
                : Optional.empty();
    }

    private static String names(DeclaredParameters known) {
        return known.mayRepeat().keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
