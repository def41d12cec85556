package hotline.request.recomputation;

import hotline.shared.BackgroundLoop;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works off recomputations, whichever instance they were ordered at. */
@Component
class RecomputationLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputationLoop.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final RecomputationSteps steps;

    RecomputationLoop(RecomputationSteps steps) {
        this.steps = steps;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(BETWEEN_LOOKS).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return steps.workOff();
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.warn("recomputing deadlines could not go on and will be tried again", failure);
    }
}
