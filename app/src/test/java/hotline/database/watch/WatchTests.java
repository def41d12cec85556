package hotline.database.watch;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.MutableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WatchTests {

    private static final long LEAST = 512L * 1_024 * 1_024;

    private final MutableClock clock = new MutableClock();
    private final AtomicLong nanoseconds = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ClockWatch clocks = new ClockWatch(clock, nanoseconds::get, meters);
    private final AtomicLong free = new AtomicLong(2 * LEAST);
    private final DataSpace space = new DataSpace(free::get, LEAST, meters);

    @ParameterizedTest
    @CsvSource({"PT60S, forward", "PT-60S, back"})
    void saysThatTheClockWasSet(Duration by, String direction, CapturedOutput output) {
        clocks.look();
        clock.advance(Duration.ofSeconds(5).plus(by));
        nanoseconds.addAndGet(Duration.ofSeconds(5).toNanos());

        clocks.look();

        assertThat(output).contains("clock was set " + direction + " by PT1M");
        assertThat(steps(direction)).isEqualTo(1);
        assertThat(health().getDetails()).containsEntry("lastStepSeconds", (double) by.toSeconds());
    }

    @Test
    void aClockThatGoesEvenlyWasNotSetHoweverLongALookTakes(CapturedOutput output) {
        for (int seconds : new int[] {5, 600, 1}) {
            clock.advance(Duration.ofSeconds(seconds));
            nanoseconds.addAndGet(Duration.ofSeconds(seconds).toNanos());
            clocks.look();
        }

        assertThat(output).doesNotContain("clock was set");
        assertThat(steps("forward") + steps("back")).isZero();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void saysThatTheClockDiffersFromTheDatabasesUntilItAgrees(CapturedOutput output) {
        clocks.compare(clock.instant().plusSeconds(10));

        assertThat(output).contains("differs from the database's by PT-10S");
        assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(meters.get("hotline.database.clock.difference").gauge().value())
                .isEqualTo(-10);

        clocks.compare(clock.instant());
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aSlowAnswerOfTheDatabaseIsNoWrongClock(CapturedOutput output) {
        Instant asked = clock.instant();
        clocks.look();
        clock.advance(Duration.ofSeconds(9));
        nanoseconds.addAndGet(Duration.ofSeconds(9).toNanos());

        clocks.compare(asked);

        assertThat(output).doesNotContain("differs from the database's");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        clocks.compare(asked.minusSeconds(10));
        assertThat(output).contains("differs from the database's by PT10S");
    }

    @Test
    void saysOnceThatTheDiskIsNearlyFullUntilThereIsRoom(CapturedOutput output) {
        assertThat(space.health().block().getStatus()).isEqualTo(Status.UP);
        free.set(LEAST - 1);

        assertThat(space.health().block().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(space.look().block()).isEqualTo(LEAST - 1);
        assertThat(output.toString().split("the disk of the data folder has 511 MiB left", -1))
                .hasSize(2);
        assertThat(meters.get("hotline.database.disk.free").gauge().value()).isEqualTo(LEAST - 1);

        free.set(LEAST);
        assertThat(space.health().block().getStatus()).isEqualTo(Status.UP);
    }

    private Health health() {
        return clocks.health().block();
    }

    private double steps(String direction) {
        return meters.get("hotline.database.clock.steps")
                .tag("direction", direction)
                .counter()
                .count();
    }
}
