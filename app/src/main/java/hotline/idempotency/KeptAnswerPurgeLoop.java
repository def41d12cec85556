package hotline.idempotency;

import hotline.shared.BackgroundLoop;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets kept answers whose time is over, a batch at a time; afterwards the same key is a new one. */
@Component
class KeptAnswerPurgeLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswerPurgeLoop.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int BATCH = 1_000;

    private final KeptAnswerRepository kept;
    private final Duration time;
    private final Clock clock;

    KeptAnswerPurgeLoop(
            KeptAnswerRepository kept, @Value("${hotline.idempotency.kept-for:30d}") Duration time, Clock clock) {
        this.kept = kept;
        this.time = time;
        this.clock = clock;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(FIRST, INTERVAL).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return purge(BATCH).then();
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.warn("old kept answers could not be forgotten and will be tried again", failure);
    }

    /** Forgets until a batch is not full; gives how many there were. */
    Mono<Long> purge(int batch) {
        return Mono.defer(() -> kept.deleteBefore(clock.instant().minus(time), batch))
                .repeat()
                .takeUntil(deleted -> deleted < batch)
                .reduce(Long::sum);
    }
}
