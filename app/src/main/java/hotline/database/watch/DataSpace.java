package hotline.database.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import org.springframework.boot.actuate.health.Status;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells how much room the disk of the data folder has, and warns before PostgreSQL has none. */
final class DataSpace implements ReactiveHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(DataSpace.class);
    private static final long MEBIBYTE = 1_024 * 1_024;

    private final LongSupplier free;
    private final long least;
    private volatile long seen;
    private volatile boolean isShort;

    /**
     * @param free usable bytes of the disk; may take a while
     * @param least bytes below which there is a warning
     */
    public DataSpace(LongSupplier free, long least, MeterRegistry meters) {
        this.free = free;
        this.least = least;
        this.seen = least;
        Gauge.builder("hotline.database.disk.free", this, space -> space.seen)
                .description("free space on the disk of the data folder")
                .baseUnit("bytes")
                .register(meters);
    }

    /** Looks how much there is, and says once when it has become too little or enough again. */
    Mono<Long> look() {
        return Mono.fromSupplier(free::getAsLong)
                .subscribeOn(Schedulers.boundedElastic())
                .doOnNext(this::note);
    }

    @Override
    public Mono<Health> health() {
        return look().map(bytes -> Health.status(bytes < least ? Status.OUT_OF_SERVICE : Status.UP)
                .withDetail("freeMebibytes", bytes / MEBIBYTE)
                .withDetail("leastMebibytes", least / MEBIBYTE)
                .build());
    }

    private void note(long bytes) {
        seen = bytes;
        boolean wasShort = isShort;
        isShort = bytes < least;
        if (isShort && !wasShort) {
            LOG.warn("the disk of the data folder has {} MiB left, less than {}", bytes / MEBIBYTE, least / MEBIBYTE);
        } else if (wasShort && !isShort) {
            LOG.info("the disk of the data folder has room again: {} MiB", bytes / MEBIBYTE);
        }
    }
}
