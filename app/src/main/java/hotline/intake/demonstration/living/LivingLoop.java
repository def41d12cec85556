package hotline.intake.demonstration.living;

import hotline.shared.BackgroundLoop;
import hotline.shared.start.WhenDemonstrating;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads the living demonstration once the program serves, where it was asked to demonstrate itself. */
@Component
@Conditional(WhenDemonstrating.class)
@ConditionalOnProperty(name = "hotline.demonstration.living", matchIfMissing = true)
class LivingLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(LivingLoop.class);
    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(30);

    private final LivingDemonstration demonstration;
    private final AtomicBoolean done = new AtomicBoolean();

    LivingLoop(LivingDemonstration demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(Duration.ofSeconds(1), UNTIL_NEXT_TRY)
                .onBackpressureDrop()
                .takeWhile(tick -> !done.get());
    }

    @Override
    protected Mono<Void> round() {
        return demonstration
                .load(LivingDemonstration.DAYS)
                .doOnNext(count -> done.set(true))
                .then();
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.warn("the living demonstration broke off and goes on soon", failure);
    }
}
