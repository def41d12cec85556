package hotline.database.watch;

import hotline.database.connection.Heartbeat;
import hotline.shared.BackgroundLoop;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at the disk and at the clocks again and again. */
final class WatchLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(WatchLoop.class);

    private final Optional<DataSpace> space;
    private final ClockWatch clocks;
    private final Heartbeat heartbeat;
    private final Duration interval;

    /**
     * @param space of the program's own database; a given one's disk is not to be seen from here
     */
    public WatchLoop(Optional<DataSpace> space, ClockWatch clocks, Heartbeat heartbeat, Duration interval) {
        this.space = space;
        this.clocks = clocks;
        this.heartbeat = heartbeat;
        this.interval = interval;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(interval).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return Mono.fromRunnable(clocks::look)
                .then(Mono.justOrEmpty(space).flatMap(DataSpace::look))
                .then(Mono.defer(heartbeat::beat))
                .doOnNext(clocks::compare)
                .then();
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.debug("could not look at disk and clocks", failure);
    }
}
