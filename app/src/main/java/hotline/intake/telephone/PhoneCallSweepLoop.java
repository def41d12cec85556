package hotline.intake.telephone;

import hotline.shared.BackgroundLoop;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets calls and notes of shifts whose time is over, as they tell who called. */
@Component
class PhoneCallSweepLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneCallSweepLoop.class);
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Duration FIRST = Duration.ofMinutes(2);

    private final PhoneCallRepository calls;
    private final Duration time;
    private final Clock clock;

    PhoneCallSweepLoop(
            PhoneCallRepository calls, @Value("${hotline.desk.calls-kept-for:30d}") Duration time, Clock clock) {
        this.calls = calls;
        this.time = time;
        this.clock = clock;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(FIRST, INTERVAL).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return Mono.defer(() -> calls.forget(clock.instant().minus(time)));
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.warn("old calls could not be forgotten and will be tried again", failure);
    }
}
