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
        pass(Duration.ofSeconds(11));
        pulse.answered();
        pass(Duration.ofSeconds(1));
        pulse.unanswered(sent);
        pass(Duration.ofMinutes(5));
        assertThat(pulse.unansweredFor()).isEqualTo(Duration.ofSeconds(312));

        pulse.answered();
        pass(UNTIL_ENDED);
        assertThat(pulse.unansweredFor()).isEqualTo(Duration.ofSeconds(327));

        pass(Duration.ofMillis(1));
        assertThat(pulse.unansweredFor()).isZero();
    }

    /** The other instance sent it right after this one's last answer less the time that the server gives a statement. */
    @Test
    void whatAnotherInstanceSentMayHaveItsEffectAfterASilenceToo() {
        pulse.answered();
        pass(Duration.ofSeconds(1));
        long beat = pulse.now();
        pass(Duration.ofSeconds(2));
        pulse.unanswered(beat);
        assertThat(pulse.unansweredFor()).isEqualTo(Duration.ofSeconds(3).plus(UNTIL_ENDED));

        pass(Duration.ofHours(1));
        pulse.answered();
        pass(UNTIL_ENDED);
        assertThat(pulse.unansweredFor())
                .isEqualTo(Duration.ofHours(1).plusSeconds(3).plus(UNTIL_ENDED).plus(UNTIL_ENDED));
        pass(Duration.ofMillis(1));
        assertThat(pulse.unansweredFor()).isZero();
    }

    @Test
    void aMissedHeartbeatIsEnoughToKnowOfASilence() {
        pulse.answered();
        pass(Duration.ofSeconds(4));
        pulse.missed();

        assertThat(pulse.unansweredFor()).isEqualTo(Duration.ofSeconds(4).plus(UNTIL_ENDED));
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
