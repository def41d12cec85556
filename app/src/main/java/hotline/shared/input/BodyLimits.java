package hotline.shared.input;

import hotline.shared.body.LargeBody;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets no body be longer than its endpoint needs, and all files together no larger than the memory set aside for them. A
 * body that says how long it is is refused before its first byte, any other as soon as it is too long.
 */
@Component
@Order(WellFormedAddress.ORDER + 1)
final class BodyLimits implements WebFilter {

    /** Longer than any act or form: a text of 10,000 characters, each written as an escape, has 60,000. */
    static final int ORDINARY = 256 * 1024;

    private static final long UNLIMITED = Long.MAX_VALUE;

    private final RequestMappingHandlerMapping handlers;
    private final FileMemory memory;

    BodyLimits(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, FileMemory memory) {
        this.handlers = handlers;
        this.memory = memory;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        boolean isOpenEnded = headers.containsKey(HttpHeaders.TRANSFER_ENCODING);
        if (!isOpenEnded && headers.getContentLength() <= ORDINARY) {
            return chain.filter(exchange);
        }
        return limit(exchange)
                .flatMap(limit -> within(limit, isOpenEnded ? -1 : headers.getContentLength(), exchange, chain));
    }

    private Mono<Long> limit(ServerWebExchange exchange) {
        return handlers.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .map(BodyLimits::limit)
                // no such endpoint, or not in this way: the chain says so
                .onErrorComplete()
                .defaultIfEmpty((long) ORDINARY);
    }

    private static long limit(HandlerMethod handler) {
        LargeBody large = handler.getMethodAnnotation(LargeBody.class);
        if (large == null) {
            return ORDINARY;
        }
        return large.value() == 0 ? UNLIMITED : large.value();
    }

    private Mono<Void> within(long limit, long length, ServerWebExchange exchange, WebFilterChain chain) {
        if (limit == UNLIMITED) {
            return chain.filter(exchange);
        }
        if (length > limit) {
            return Mono.error(refusal(SharedProblem.TOO_LARGE));
        }
        ServerHttpRequest request = limited(exchange.getRequest(), limit);
        Mono<Void> answer = chain.filter(exchange.mutate().request(request).build());
        return limit == ORDINARY ? answer : memory.during(length < 0 ? limit : length, answer);
    }

    private static ServerHttpRequest limited(ServerHttpRequest request, long limit) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong length = new AtomicLong();
                return super.getBody().handle((piece, sink) -> {
                    if (length.addAndGet(piece.readableByteCount()) <= limit) {
                        sink.next(piece);
                    } else {
                        DataBufferUtils.release(piece);
                        sink.error(refusal(SharedProblem.TOO_LARGE));
                    }
                });
            }
        };
    }

    private static ProblemException refusal(SharedProblem type) {
        return new ProblemException(type, Map.of());
    }
}
