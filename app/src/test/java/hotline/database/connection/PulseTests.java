package hotline.database.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTests {

    private static final Duration UNTIL_ENDED = Duration.ofSeconds(15);

    private final AtomicLong nanoseconds = new AtomicLong();
    private final Pulse pulse = new Pulse(nanoseconds::get, UNTIL_ENDED);

    @Test
    void isNotSilentWhileAnyConnectionIsAnswered() {
        pulse.missed();
        assertThat(pulse.isSilent()).isFalse();

        pass(Duration.ofSeconds(3));
        assertThat(pulse.isSilent()).isTrue();

        pulse.answered();
        pass(Duration.ofMinutes(1));
        assertThat(pulse.isSilent()).isFalse();
    }

    @Test
    void whatWentUnansweredMayHaveItsEffectUntilTheServerHadTimeToEndIt() {
        long sent = pulse.now();
        pass(Duration.ofSeconds(12));
        pulse.unanswered(sent);
        pass(Duration.ofMinutes(5));
        assertThat(pulse.unansweredFor()).isEqualTo(Duration.ofSeconds(312));

        pulse.answered();
        pass(UNTIL_ENDED);
        assertThat(pulse.unansweredFor()).isEqualTo(Duration.ofSeconds(327));

        pass(Duration.ofMillis(1));
        assertThat(pulse.unansweredFor()).isZero();
    }

    @Test
    void connectionsThatAnsweredBeforeASilenceAreDoubtful() {
        long answered = pulse.now();
        pass(Duration.ofSeconds(3));
        pulse.missed();

        assertThat(pulse.isDoubtful(answered)).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(pulse.isDoubtful(pulse.now())).isFalse();
    }

    private void pass(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }
}
