package hotline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class BackgroundLoopTests {

    private final Sinks.Many<Integer> occasions = Sinks.many().multicast().directBestEffort();
    private final List<String> told = new ArrayList<>();
    private int rounds;

    private final BackgroundLoop loop = new BackgroundLoop() {
        @Override
        protected Flux<?> occasions() {
            return occasions.asFlux();
        }

        @Override
        protected Mono<Void> round() {
            rounds++;
            if (rounds == 1) {
                throw new IllegalStateException("broken");
            }
            return Mono.empty();
        }

        @Override
        protected void tell(Throwable failure) {
            told.add(String.valueOf(failure.getMessage()));
        }
    };

    @Test
    void goesOnAfterARoundThatFailed() {
        loop.start();
        occasion();
        occasion();

        assertThat(rounds).isEqualTo(2);
        assertThat(told).containsExactly("broken");
    }

    @Test
    void stopsAndStartsAgain() {
        loop.start();
        loop.stop();
        occasion();
        assertThat(rounds).isZero();
        assertThat(loop.isRunning()).isFalse();

        loop.start();
        occasion();
        assertThat(rounds).isEqualTo(1);
        assertThat(loop.isRunning()).isTrue();
    }

    private void occasion() {
        Sinks.EmitResult unused = occasions.tryEmitNext(0);
    }
}
