package hotline.database.watch;

import hotline.database.connection.Heartbeat;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Puts the watches together; the disk is watched where the database is the program's own. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    ClockWatch clockHealthIndicator(Clock clock, MeterRegistry meters) {
        return new ClockWatch(clock, System::nanoTime, meters);
    }

    @Bean
    @ConditionalOnExpression("'${hotline.database.url:}'.isBlank()")
    DataSpace dataFolderHealthIndicator(
            @Value("${hotline.database.folder}") Path folder,
            @Value("${hotline.database.least-space:512MB}") DataSize least,
            MeterRegistry meters) {
        return new DataSpace(() -> folder.toFile().getUsableSpace(), least.toBytes(), meters);
    }

    @Bean
    WatchLoop watchLoop(
            Optional<DataSpace> space,
            ClockWatch clocks,
            Heartbeat heartbeat,
            @Value("${hotline.database.watch-interval:5s}") Duration interval) {
        return new WatchLoop(space, clocks, heartbeat, interval);
    }
}
