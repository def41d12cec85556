package hotline.statistics.meters;

import hotline.shared.BackgroundLoop;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the business gauges fresh while the program runs; a slow count is left rather than queued behind. */
@Component
final class BusinessMetersLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessMetersLoop.class);

    private final BusinessMeters meters;

    BusinessMetersLoop(BusinessMeters meters) {
        this.meters = meters;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(Duration.ZERO, BusinessMeters.INTERVAL).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return meters.refresh().timeout(BusinessMeters.INTERVAL);
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.warn("The business gauges stay as they were: {}", failure.toString());
    }
}
