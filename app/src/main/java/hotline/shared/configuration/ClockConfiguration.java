package hotline.shared.configuration;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place that reads the machine's clock; everyone else is given it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** Ticks in microseconds, as PostgreSQL keeps them: an instant that was stored and read again is equal to itself. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
