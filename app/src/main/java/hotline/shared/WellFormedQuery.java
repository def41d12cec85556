package hotline.shared;

import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses addresses whose parameters hold control characters: nothing here has one in its name. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WellFormedQuery implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getQueryParams().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(WellFormedQuery::holdsControl))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(name -> Mono.<Void>error(new ProblemException(
                        SharedProblem.INVALID_REQUEST,
                        Map.of(),
                        List.of(new ProblemException.FieldError(name, "unreadable")))))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static boolean holdsControl(String value) {
        return value != null && value.chars().anyMatch(Character::isISOControl);
    }
}
