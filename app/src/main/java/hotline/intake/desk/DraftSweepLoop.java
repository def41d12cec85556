package hotline.intake.desk;

import hotline.shared.BackgroundLoop;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets drafts that nobody came back to: they hold callers' words, which are kept for a request and for nothing else. */
@Component
class DraftSweepLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSweepLoop.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int BATCH = 1_000;

    private final CallDeskRepository desk;
    private final Duration time;
    private final Clock clock;

    DraftSweepLoop(CallDeskRepository desk, @Value("${hotline.desk.drafts-kept-for:7d}") Duration time, Clock clock) {
        this.desk = desk;
        this.time = time;
        this.clock = clock;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(FIRST, INTERVAL).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return sweep(BATCH).then();
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.warn("old drafts could not be forgotten and will be tried again", failure);
    }

    /** Forgets until a batch is not full; gives how many there were. */
    Mono<Long> sweep(int batch) {
        return Mono.defer(() -> desk.sweep(clock.instant().minus(time), batch))
                .repeat()
                .takeUntil(deleted -> deleted < batch)
                .reduce(Long::sum);
    }
}
