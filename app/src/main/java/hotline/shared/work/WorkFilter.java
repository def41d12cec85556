package hotline.shared.work;

import hotline.shared.Takes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/** Marks each call as the kind of work that its controller {@link Takes}, before anything is asked of the database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WorkFilter implements WebFilter {

    private final Map<PathPattern, Work> marked = new LinkedHashMap<>();

    WorkFilter(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        handlers.getHandlerMethods().forEach((address, handler) -> {
            Takes takes = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Takes.class);
            if (takes != null) {
                address.getPatternsCondition().getPatterns().forEach(pattern -> marked.put(pattern, takes.value()));
            }
        });
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .contextWrite(workAt(exchange.getRequest().getPath().pathWithinApplication())::mark);
    }

    Work workAt(PathContainer path) {
        return marked.entrySet().stream()
                .filter(address -> address.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Work.HANDLING);
    }
}
