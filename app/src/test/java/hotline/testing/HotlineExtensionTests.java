package hotline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@HotlineTest
class HotlineExtensionTests {

    @Autowired
    Clock clock;

    @Autowired
    MutableClock mutableClock;

    @RepeatedTest(2)
    void theProgramReadsTheClockThatTestsSet() {
        mutableClock.advance(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(MutableClock.START.plusSeconds(300));
    }

    @Test
    void blockingAnEventLoopIsAnError() {
        Mono<Object> sleeping = Mono.fromCallable(() -> {
                    Thread.sleep(1);
                    return new Object();
                })
                .subscribeOn(Schedulers.parallel());

        assertThatThrownBy(sleeping::block).hasMessageContaining("Blocking call!");
    }
}
