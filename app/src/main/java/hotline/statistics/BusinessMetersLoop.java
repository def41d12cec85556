package hotline.statistics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the business gauges fresh while the program runs; a slow count is left rather than queued behind. */
@Component
final class BusinessMetersLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessMetersLoop.class);

    private final BusinessMeters meters;
    private @Nullable Disposable running;

    BusinessMetersLoop(BusinessMeters meters) {
        this.meters = meters;
    }

    @Override
    public synchronized void start() {
        running = Flux.interval(Duration.ZERO, BusinessMeters.INTERVAL)
                .onBackpressureDrop()
                .concatMap(tick -> refresh(), 0)
                .subscribe();
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    private Mono<Void> refresh() {
        return Mono.defer(meters::refresh).timeout(BusinessMeters.INTERVAL).onErrorResume(failure -> {
            LOG.warn("The business gauges stay as they were: {}", failure.toString());
            return Mono.empty();
        });
    }
}
