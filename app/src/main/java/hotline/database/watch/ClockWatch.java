package hotline.database.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/**
 * Notices that the clock which deadlines are counted by was set, as a monotonic clock went on evenly meanwhile, and that it
 * differs from the database's. What was recorded with a wrong clock stays so; people have to know.
 */
final class ClockWatch implements ReactiveHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    // figures assume that clocks differ by less than a few seconds; a clock that is slewed moves by far less at a look
    private static final Duration TOLERATED = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private record Look(Instant wall, long monotonic) {}

    private record Step(Instant at, Duration by, long monotonic) {}

    private final Clock clock;
    private final LongSupplier nanoseconds;
    private final Counter forward;
    private final Counter back;
    private volatile @Nullable Look last;
    private volatile @Nullable Step step;
    private volatile Duration difference = Duration.ZERO;

    public ClockWatch(Clock clock, LongSupplier nanoseconds, MeterRegistry meters) {
        this.clock = clock;
        this.nanoseconds = nanoseconds;
        this.forward = counter("forward", meters);
        this.back = counter("back", meters);
        Gauge.builder("hotline.database.clock.difference", this, watch -> watch.difference.toMillis() / 1_000.0)
                .description("how far this instance's clock is before the database's")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Compares the wall clock with the monotonic one since the last look. */
    void look() {
        Look now = new Look(clock.instant(), nanoseconds.getAsLong());
        Look before = last;
        last = now;
        if (before == null) {
            return;
        }
        Duration passed = Duration.ofNanos(now.monotonic - before.monotonic);
        Duration by = Duration.between(before.wall, now.wall).minus(passed);
        if (by.abs().compareTo(TOLERATED) > 0) {
            note(new Step(now.wall, by, now.monotonic));
        }
    }

    /** Compares the wall clock with the database's, which was asked at the last look and has answered now. */
    void compare(Instant database) {
        Duration before = difference;
        difference = difference(Duration.between(database, clock.instant()));
        if (isTooMuch(difference) && !isTooMuch(before)) {
            LOG.warn("this machine's clock differs from the database's by {}", difference);
        } else if (isTooMuch(before) && !isTooMuch(difference)) {
            LOG.info("this machine's clock agrees with the database's again");
        }
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(() -> {
            Health.Builder health = Health.up().withDetail("secondsBeforeDatabase", difference.toMillis() / 1_000.0);
            Step seen = step;
            if (seen != null && nanoseconds.getAsLong() - seen.monotonic < REMEMBERED.toNanos()) {
                health.withDetail("lastStepAt", seen.at).withDetail("lastStepSeconds", seen.by.toMillis() / 1_000.0);
            }
            return (isTooMuch(difference) ? health.outOfService() : health).build();
        });
    }

    /** A slow answer makes this clock seem ahead by the time that it took, and no more. */
    private Duration difference(Duration seen) {
        Look asked = last;
        if (asked == null || seen.isNegative()) {
            return seen;
        }
        Duration took = Duration.ofNanos(nanoseconds.getAsLong() - asked.monotonic);
        return seen.compareTo(took) > 0 ? seen.minus(took) : Duration.ZERO;
    }

    private void note(Step seen) {
        step = seen;
        (seen.by.isNegative() ? back : forward).increment();
        LOG.warn(
                "this machine's clock was set {} by {}: deadlines and times recorded from now on follow it",
                seen.by.isNegative() ? "back" : "forward",
                seen.by.abs());
    }

    private static boolean isTooMuch(Duration difference) {
        return difference.abs().compareTo(TOLERATED) > 0;
    }

    private static Counter counter(String direction, MeterRegistry meters) {
        return Counter.builder("hotline.database.clock.steps")
                .description("how often this machine's clock was set, by direction")
                .tag("direction", direction)
                .register(meters);
    }
}
