package hotline.routing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where routing does its work of the CPU. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());
    private static final int LONGEST_QUEUE = 8_192;

    /** Cutting texts into words costs milliseconds, which event loops cannot spare. */
    @Bean(destroyMethod = "dispose")
    Scheduler routingScheduler() {
        return Schedulers.newBoundedElastic(THREADS, LONGEST_QUEUE / THREADS, "routing", 60, true);
    }
}
