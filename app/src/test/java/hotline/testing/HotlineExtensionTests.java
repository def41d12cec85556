package hotline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

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
}
