package hotline.request;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works off recomputations, whichever instance they were ordered at. */
@Component
class RecomputationLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputationLoop.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final RecomputationSteps steps;
    private @Nullable Disposable running;

    RecomputationLoop(RecomputationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void start() {
        running = Flux.interval(BETWEEN_LOOKS)
                .onBackpressureLatest()
                .concatMap(look -> round(), 1)
                .subscribe();
    }

    @Override
    public void stop() {
        if (running != null) {
            running.dispose();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    private Mono<Void> round() {
        return steps.workOff().onErrorResume(failure -> {
            LOG.warn("recomputing deadlines could not go on and will be tried again", failure);
            return Mono.empty();
        });
    }
}
