package hotline.shared;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class LiveStreamsTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void tellsOnlyWhatChanged() {
        Iterator<Integer> looks = List.of(1, 1, 2).iterator();

        StepVerifier.withVirtualTime(() -> new LiveStreams(Duration.ofSeconds(3))
                        .of(SECOND, () -> Mono.fromSupplier(looks::next))
                        .mapNotNull(event -> event.data()))
                .thenAwait(Duration.ofSeconds(4))
                .expectNext(1, 2)
                .verifyComplete();
    }

    @Test
    void aLookThatFailsIsMadeGoodByTheNext() {
        Iterator<Mono<Integer>> looks = List.of(Mono.<Integer>error(new IllegalStateException("away")), Mono.just(1))
                .iterator();

        StepVerifier.withVirtualTime(() -> new LiveStreams(Duration.ofMillis(1_500))
                        .of(SECOND, looks::next)
                        .mapNotNull(event -> event.data()))
                .thenAwait(Duration.ofSeconds(2))
                .expectNext(1)
                .verifyComplete();
    }

    @Test
    void endsWhenTheProgramStops() {
        LiveStreams streams = new LiveStreams(Duration.ofMinutes(1));

        StepVerifier.create(streams.of(SECOND, () -> Mono.just(1)))
                .expectNextCount(1)
                .then(() -> streams.stop(new ContextClosedEvent(new StaticApplicationContext())))
                .verifyComplete();
    }
}
