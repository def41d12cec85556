package hotline.shared.input;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses addresses whose parts are no UTF-8 or hold control characters, before anything reads them: nothing here has one
 * in its name, and a decoder would put other characters in their place.
 */
@Component
@Order(WellFormedAddress.ORDER)
class WellFormedAddress implements WebFilter {

    /** Before Spring Security, which reads addresses too. */
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        return broken(request.getURI().getRawPath(), request.getURI().getRawQuery())
                .map(part -> Mono.<Void>error(refusal(part)))
                .orElseGet(() -> chain.filter(exchange));
    }

    /** The first part that cannot be read: a parameter's name, {@code path} or {@code query}. */
    private static Optional<String> broken(@Nullable String path, @Nullable String query) {
        if (path != null && !isReadable(path, false)) {
            return Optional.of("path");
        }
        return Stream.ofNullable(query)
                .flatMap(all -> Arrays.stream(all.split("&", -1)))
                .filter(pair -> !isReadable(pair, true))
                .map(WellFormedAddress::nameIn)
                .findFirst();
    }

    private static String nameIn(String pair) {
        String name = pair.split("=", 2)[0];
        return isReadable(name, true) && !name.isEmpty() ? PercentEncoding.decode(name, true) : "query";
    }

    private static boolean isReadable(String encoded, boolean plusIsBlank) {
        try {
            return PercentEncoding.decode(encoded, plusIsBlank).chars().noneMatch(Character::isISOControl);
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static ProblemException refusal(String part) {
        return new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError(part, "unreadable")));
    }
}
