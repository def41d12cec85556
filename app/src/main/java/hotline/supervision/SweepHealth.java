package hotline.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reports whether this instance's sweeps succeed, and how many alarms wait for a sweep of any instance. Readiness does
 * not depend on it.
 */
@Component("sweepHealthIndicator")
class SweepHealth implements ReactiveHealthIndicator {

    private static final int TOLERATED = 3;

    private final SweepLoop loop;
    private final AlarmRepository alarms;
    private final Clock clock;

    SweepHealth(SweepLoop loop, AlarmRepository alarms, Clock clock) {
        this.loop = loop;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public Mono<Health> health() {
        return alarms.backlog()
                .map(this::health)
                .onErrorResume(failure -> Mono.just(Health.down()
                        .withDetail("failedRounds", loop.failures())
                        .build()));
    }

    private Health health(AlarmRepository.Backlog backlog) {
        Instant next = backlog.nextAt();
        long waited = next == null
                ? 0
                : Math.max(0, Duration.between(next, clock.instant()).toSeconds());
        Health.Builder health = loop.failures() > TOLERATED ? Health.down() : Health.up();
        return health.withDetail("failedRounds", loop.failures())
                .withDetail("oldestAlarmSeconds", waited)
                .withDetail("failingAlarms", backlog.failing())
                .build();
    }
}
