package hotline.idempotency;

import hotline.database.PoolSize;
import hotline.shared.Actor;
import hotline.shared.IdempotencyHeader;
import hotline.shared.KeyedDigest;
import hotline.shared.body.BodyBytes;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers a POST with a key that was answered before as it was answered then. It comes after authorization; refusals are
 * not kept, so that what was mended may be sent again.
 */
@Component
@Order(0)
final class IdempotencyFilter implements WebFilter {

    private static final int MOST_AT_ONCE = 4;
    private static final int CONNECTIONS_FOR_EACH = 4;
    private static final String REPLAYED = "Idempotency-Replayed";

    /** No endpoint takes a longer one that is kept in memory; most take far less, which is seen to before. */
    private static final int LONGEST_BODY = 16 * 1024 * 1024;

    private static final int LONGEST_TEXT = 256 * 1024;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int TRIES = 200;

    private final RequestMappingHandlerMapping handlers;
    private final KeptAnswerRepository kept;
    private final KeyedDigest digests;
    private final TransactionalOperator transaction;
    private final Semaphore free;

    IdempotencyFilter(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            KeptAnswerRepository kept,
            KeyedDigest digests,
            TransactionalOperator transaction,
            PoolSize pool) {
        this.handlers = handlers;
        this.kept = kept;
        this.digests = digests;
        this.transaction = transaction;
        this.free = new Semaphore(mostAtOnce(pool));
    }

    /**
     * How many may be worked on at once. Each holds a connection and may need a second one for a read that is not in its
     * transaction: if they held all connections, none of them would get on.
     */
    static int mostAtOnce(PoolSize pool) {
        return Math.max(1, Math.min(MOST_AT_ONCE, pool.connections() / CONNECTIONS_FOR_EACH));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String key = exchange.getRequest().getHeaders().getFirst(IdempotencyHeader.NAME);
        if (key == null || !HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        return actor(exchange)
                .flatMap(actor -> actor.isPresent() ? once(exchange, chain, actor.get(), key) : chain.filter(exchange));
    }

    /** Finds the actor of a call; empty if the call's answer is not to be kept. */
    private Mono<Optional<Actor>> actor(ServerWebExchange exchange) {
        return handlers.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .filter(KeyedPosts::isKept)
                // no such endpoint, or not in this way: the chain says so
                .onErrorComplete()
                .flatMap(handler -> ReactiveSecurityContextHolder.getContext())
                .mapNotNull(context -> context.getAuthentication().getPrincipal())
                .ofType(Actor.class)
                .singleOptional();
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, Actor actor, String key) {
        return Mono.fromRunnable(() -> IdempotencyHeader.check(key))
                .then(BodyBytes.of(exchange.getRequest().getBody(), LONGEST_BODY))
                .flatMap(body -> answer(exchange, chain, actor, key, body))
                .flatMap(answer -> write(answer, exchange.getResponse()));
    }

    private Mono<KeptAnswer> answer(
            ServerWebExchange exchange, WebFilterChain chain, Actor actor, String key, byte[] body) {
        String digest = digest(exchange.getRequest(), body);
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set(REPLAYED, "false");
        Mono<KeptAnswer> answer = kept.find(actor, key, digest)
                .doOnNext(found -> headers.set(REPLAYED, "true"))
                .switchIfEmpty(Mono.defer(
                        () -> first(exchange, chain, body, digest).delayUntil(first -> kept.keep(actor, key, first))));
        Mono<KeptAnswer> attempt = kept.tryLock(actor, key)
                .filter(Boolean::booleanValue)
                .flatMap(locked -> answer)
                .as(transaction::transactional);
        return Mono.defer(() -> free.tryAcquire() ? attempt.doFinally(end -> free.release()) : Mono.<KeptAnswer>empty())
                .repeatWhenEmpty(tries -> tries.take(TRIES).delayElements(PAUSE))
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.KEY_AT_WORK, Map.of())));
    }

    private static Mono<KeptAnswer> first(
            ServerWebExchange exchange, WebFilterChain chain, byte[] body, String digest) {
        GatheredResponse gathered = new GatheredResponse(exchange.getResponse());
        ServerHttpRequest again = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                // an empty piece would be read as a body without content, where a body may be left out
                return body.length == 0
                        ? Flux.empty()
                        : Flux.defer(() -> Flux.just(gathered.bufferFactory().wrap(body)));
            }
        };
        return chain.filter(exchange.mutate().request(again).response(gathered).build())
                .then(Mono.fromSupplier(() -> gathered.answer(digest)));
    }

    /** A file goes in by its own digest: as a text it would take its memory several times. */
    private String digest(ServerHttpRequest request, byte[] body) {
        String content = body.length <= LONGEST_TEXT ? new String(body, StandardCharsets.ISO_8859_1) : sha256(body);
        return digests.digest(
                request.getURI().getRawPath() + "\n" + request.getURI().getRawQuery() + "\n" + content);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mono<Void> write(KeptAnswer answer, ServerHttpResponse response) {
        response.setStatusCode(HttpStatusCode.valueOf(answer.status()));
        set(response, HttpHeaders.LOCATION, answer.location());
        set(response, HttpHeaders.ETAG, answer.etag());
        set(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static void set(ServerHttpResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.getHeaders().set(header, value);
        }
    }
}
