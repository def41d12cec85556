package hotline.database.connection;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Tells whether the database answers, within seconds and however busy the pools are. */
public final class DatabaseHealth implements ReactiveHealthIndicator {

    private final Heartbeat heartbeat;

    public DatabaseHealth(Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
    }

    @Override
    public Mono<Health> health() {
        return heartbeat
                .beat()
                .map(now -> Health.up()
                        .withDetail("database", "PostgreSQL")
                        .withDetail("clock", now)
                        .build())
                .onErrorResume(failure -> Mono.just(Health.down()
                        .withDetail("cause", String.valueOf(failure.getMessage()))
                        .build()));
    }
}
