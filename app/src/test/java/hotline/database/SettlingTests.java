package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.database.DatabaseRefusal.Reason;
import hotline.shared.problem.ProblemException;
import hotline.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlingTests {

    private final MutableClock clock = new MutableClock();

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 600})
    void takesLongerThanAnyStatementThatWasSentAtTheLastMoment(int seconds) {
        Duration statementTimeout = Duration.ofSeconds(seconds);

        Settling settling = new Settling(statementTimeout, clock);

        assertThat(settling.time()).isGreaterThan(Settling.UNTIL_SENT.plus(statementTimeout));
    }

    @Test
    void waitsForWhatAFrozenServerMayStillCommit() {
        AtomicReference<Duration> unanswered = new AtomicReference<>(Duration.ZERO);
        Settling settling = new Settling(Duration.ofSeconds(10), clock, unanswered::get);
        Duration usual = settling.time();

        unanswered.set(Duration.ofMinutes(3));
        assertThat(settling.time()).isEqualTo(Duration.ofMinutes(3).plus(Settling.UNTIL_SENT));

        unanswered.set(Duration.ofMillis(1));
        assertThat(settling.time()).isEqualTo(usual);
    }

    /** Whatever was under way when the server froze, on any instance, was recorded later than this. */
    @Test
    void theCutOffStaysWhereItWasAtTheLastAnswerBeforeASilence() {
        Duration silence = Duration.ofHours(1);
        Duration statementTimeout = Duration.ofSeconds(10);
        AtomicReference<Duration> unanswered = new AtomicReference<>(Duration.ZERO);
        Settling settling = new Settling(statementTimeout, clock, unanswered::get);
        Duration usual = settling.time();

        // as the pulse of an instance says that had no call under way
        unanswered.set(silence.plus(Settling.afterSending(statementTimeout)));

        assertThat(settling.time()).isEqualTo(silence.plus(usual));
    }

    @Test
    void turnsAwayAWriteThatComesTooLate() {
        Settling settling = new Settling(Duration.ofSeconds(10), clock);
        Instant recordedAt = clock.instant();

        clock.advance(Settling.UNTIL_SENT);
        assertThatCode(() -> settling.requireInTime(recordedAt)).doesNotThrowAnyException();

        clock.advance(Duration.ofNanos(1_000));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> settling.requireInTime(recordedAt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0001S"})
    void refusesStatementsWithoutALimit(String none) {
        DatabaseRefusal refusal =
                catchThrowableOfType(DatabaseRefusal.class, () -> new Settling(Duration.parse(none), clock));

        assertThat(refusal.reason()).isEqualTo(Reason.STATEMENT_TIMEOUT_MISSING);
    }
}
