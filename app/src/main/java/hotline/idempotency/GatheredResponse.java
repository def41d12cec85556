package hotline.idempotency;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds an answer back until what it says is committed. */
final class GatheredResponse extends ServerHttpResponseDecorator {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    GatheredResponse(ServerHttpResponse response) {
        super(response);
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> content) {
        return Flux.from(content)
                .doOnNext(part -> {
                    byte[] bytes = new byte[part.readableByteCount()];
                    part.read(bytes);
                    DataBufferUtils.release(part);
                    body.writeBytes(bytes);
                })
                .then();
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> content) {
        return writeWith(Flux.from(content).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return Mono.empty();
    }

    KeptAnswer answer(String digest) {
        HttpStatusCode status = Objects.requireNonNullElse(getStatusCode(), HttpStatus.OK);
        return new KeptAnswer(
                digest,
                status.value(),
                header(HttpHeaders.LOCATION),
                header(HttpHeaders.ETAG),
                header(HttpHeaders.CONTENT_TYPE),
                body.toString(StandardCharsets.UTF_8));
    }

    private @Nullable String header(String name) {
        return getHeaders().getFirst(name);
    }
}
