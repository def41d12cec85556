package hotline.supervision;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sweeps again and again, on every instance. */
@Component
class SweepLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SweepLoop.class);

    private final Sweeps sweeps;
    private final SweepMeters meters;
    private final Duration interval;
    private final AtomicInteger failures = new AtomicInteger();
    private @Nullable Disposable running;

    SweepLoop(
            Sweeps sweeps, SweepMeters meters, @Value("${hotline.supervision.sweep-interval:15s}") Duration interval) {
        this.sweeps = sweeps;
        this.meters = meters;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        running = Flux.interval(interval)
                .onBackpressureDrop()
                .concatMap(tick -> round(), 0)
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

    /** How many rounds have failed here since the last one that did not. */
    int failures() {
        return failures.get();
    }

    private Mono<Void> round() {
        return sweeps.sweep()
                .then(Mono.defer(meters::refresh))
                .doOnSuccess(done -> failures.set(0))
                .onErrorResume(failure -> {
                    failures.incrementAndGet();
                    LOG.warn("a sweep broke off and will be tried again", failure);
                    return Mono.empty();
                });
    }
}
