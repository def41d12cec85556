package hotline.database.connection;

import hotline.shared.BackgroundLoop;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks the database again and again whether it is there, so that callers need not find out one by one. */
public final class HeartbeatLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatLoop.class);
    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(1);

    private final Heartbeat heartbeat;

    public HeartbeatLoop(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(BETWEEN_BEATS).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return heartbeat.beat().then();
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.debug("no heartbeat", failure);
    }
}
