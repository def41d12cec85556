package hotline.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Streams of events that tell an open page what changed. Every instance looks by itself, so that it does not matter which of
 * them serves whom. A stream ends after a while, as browsers connect again and sessions and roles are then looked at anew,
 * and when the program stops, which it would otherwise keep from stopping.
 */
@Component
public class LiveStreams {

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(10);

    private final Duration atMost;
    private final Sinks.One<Boolean> stopping = Sinks.one();

    public LiveStreams(@Value("${hotline.console.live-for}") Duration atMost) {
        this.atMost = atMost;
    }

    /** What is seen, now and whenever another look sees something else; a look that fails is made good by the next. */
    public <T> Flux<ServerSentEvent<T>> of(Duration betweenLooks, Supplier<Mono<T>> look) {
        return Flux.interval(Duration.ZERO, betweenLooks)
                .onBackpressureDrop()
                .concatMap(tick -> look.get().onErrorResume(failure -> Mono.empty()), 1)
                .distinctUntilChanged()
                .map(seen -> ServerSentEvent.builder(seen).build())
                .mergeWith(Flux.interval(BETWEEN_BEATS).onBackpressureDrop().map(beat -> heartbeat()))
                .take(atMost)
                .takeUntilOther(stopping.asMono());
    }

    @EventListener
    void stop(ContextClosedEvent closed) {
        stopping.emitValue(true, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    /** Something to send, so that a connection that broke is noticed at both ends. */
    private static <T> ServerSentEvent<T> heartbeat() {
        return ServerSentEvent.<T>builder().comment("").build();
    }
}
