package hotline.routing;

import hotline.directory.Departments;
import hotline.shared.BackgroundLoop;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Learns again and again. Instances that do so at once do the same work twice and no harm. */
@Component
class LearningLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(LearningLoop.class);

    private final Learning learning;
    private final Departments departments;
    private final Duration interval;

    LearningLoop(
            Learning learning,
            Departments departments,
            @Value("${hotline.routing.learning-interval:60s}") Duration interval) {
        this.learning = learning;
        this.departments = departments;
        this.interval = interval;
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.interval(interval).onBackpressureDrop();
    }

    @Override
    protected Mono<Void> round() {
        return departments.divisions().collectList().flatMap(codes -> eachByItself(codes, learning::learn));
    }

    @Override
    protected void tell(Throwable failure) {
        tryLater(failure);
    }

    /** A division that cannot be learned from does not keep the others from it. */
    static Mono<Void> eachByItself(List<String> divisionCodes, Function<String, Mono<Long>> learn) {
        return Flux.fromIterable(divisionCodes)
                .concatMap(code -> Mono.defer(() -> learn.apply(code)).then().onErrorResume(failure -> {
                    tryLater(failure);
                    return Mono.empty();
                }))
                .then();
    }

    private static void tryLater(Throwable failure) {
        LOG.warn("learning from dispatches failed, will be tried again", failure);
    }
}
