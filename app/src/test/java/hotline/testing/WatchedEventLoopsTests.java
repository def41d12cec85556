package hotline.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** No annotation says that event loops are watched here. */
class WatchedEventLoopsTests {

    @Test
    void blockingAnEventLoopIsAnError() {
        assertThatBlockingIsAnError();
    }

    static void assertThatBlockingIsAnError() {
        Mono<Object> waiting =
                Mono.fromCallable(() -> new CompletableFuture<>().get()).subscribeOn(Schedulers.parallel());

        assertThatThrownBy(waiting::block).hasMessageContaining("Blocking call!");
    }
}
