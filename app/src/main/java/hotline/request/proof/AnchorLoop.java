package hotline.request.proof;

import hotline.shared.BackgroundLoop;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Anchors again and again; what vanishes within the time between two rounds is not missed. */
@Component
class AnchorLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorLoop.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);

    private final Anchors anchors;

    AnchorLoop(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(BETWEEN_ROUNDS).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return anchors.anchorAll();
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.warn("lists could not be anchored; this is tried again", failure);
    }
}
