package hotline.intake.imports;

import hotline.intake.imports.store.ImportRepository;
import hotline.shared.BackgroundLoop;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Works off imports, whichever instance received them. */
@Component
class ImportLoop extends BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    // an upload of which nothing comes in for longer has broken off together with the instance that received it
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final ImportSteps steps;
    private final ImportRepository imports;
    private final Clock clock;
    private final Sinks.Many<Long> nudges = Sinks.many().multicast().directBestEffort();

    ImportLoop(ImportSteps steps, ImportRepository imports, Clock clock) {
        this.steps = steps;
        this.imports = imports;
        this.clock = clock;
    }

    /** Looks at once: a file has just been stored here. */
    void nudge() {
        // lost if several come at once; the next look finds the import all the same
        Sinks.EmitResult unused = nudges.tryEmitNext(0L);
    }

    @Override
    protected Flux<?> occasions() {
        return Flux.merge(Flux.interval(BETWEEN_LOOKS), nudges.asFlux()).onBackpressureLatest();
    }

    @Override
    protected Mono<Void> round() {
        return imports.deleteAbandoned(clock.instant().minus(LONGEST_SILENCE)).then(Mono.defer(this::workOff));
    }

    @Override
    protected void tell(Throwable failure) {
        LOG.warn("an import could not go on and will be tried again", failure);
    }

    private Mono<Void> workOff() {
        return Mono.defer(() -> steps.step().hasElement())
                .repeat()
                .takeWhile(Boolean::booleanValue)
                .then();
    }
}
