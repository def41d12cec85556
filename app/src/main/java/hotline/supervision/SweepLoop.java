package hotline.supervision;

import hotline.shared.BackgroundLoop;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sweeps again and again, on every instance. */
@Component
class SweepLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(SweepLoop.class);

    private final Sweeps sweeps;
    private final SweepMeters meters;
    private final Duration interval;
    private final AtomicInteger failures = new AtomicInteger();

    SweepLoop(
            Sweeps sweeps, SweepMeters meters, @Value("${hotline.supervision.sweep-interval:15s}") Duration interval) {
        this.sweeps = sweeps;
        this.meters = meters;
        this.interval = interval;
    }

    /** How many rounds have failed here since the last one that did not. */
    int failures() {
        return failures.get();
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(interval).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return sweeps.sweep().then(Mono.defer(meters::refresh)).doOnSuccess(done -> failures.set(0));
    }

    @Override
    protected void tell(Throwable failure) {
        failures.incrementAndGet();
        LOG.warn("a sweep broke off and will be tried again", failure);
    }
}
