package hotline.request.store;

import hotline.database.Settling;
import hotline.request.store.Gathering.Entry;
import hotline.request.store.Gathering.Waiting;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * Gathers registrations that arrive while others are being written into one statement. A lone caller waits for nothing,
 * since there is no timer; a crowd shares commits, since few statements of a division are under way at once. A caller who
 * goes away does not take the batch along.
 */
@Component
public class RegistrationLoop {

    /** The answer to a registration; {@code created} tells the call that made the request. */
    public record Outcome(String answer, boolean created) {}

    private final BatchWriter writer;
    private final DistributionSummary batchSize;
    private final Map<String, Gathering> gatherings = new ConcurrentHashMap<>();

    public RegistrationLoop(RegistrationStore store, Settling settling, MeterRegistry meters) {
        this.writer = new BatchWriter(store, settling);
        this.batchSize = DistributionSummary.builder("hotline.request.batch")
                .description("registrations written by one statement")
                .register(meters);
    }

    /**
     * Writes a registration, unless the same was asked for before: then its answer comes back.
     *
     * @return fails with {@link SharedProblem#KEY_REUSED} if the key stood for another body, with
     *     {@link SharedProblem#OVERLOADED} if too many wait, with {@link SharedProblem#WAITED_TOO_LONG} if it did
     */
    Mono<Outcome> register(Entry entry) {
        return Mono.create(sink -> {
            Gathering gathering = gatherings.computeIfAbsent(entry.divisionCode(), code -> new Gathering());
            if (!gathering.offer(new Waiting(entry, sink))) {
                sink.error(new ProblemException(SharedProblem.OVERLOADED, Map.of()));
                return;
            }
            drain(gathering);
        });
    }

    private void drain(Gathering gathering) {
        while (gathering.takePlace()) {
            List<Waiting> batch = gathering.take();
            if (batch.isEmpty()) {
                gathering.leavePlace();
                continue;
            }
            batchSize.record(batch.size());
            Disposable unused = writer.write(batch)
                    .doFinally(signal -> {
                        gathering.leavePlace();
                        drain(gathering);
                    })
                    .subscribe();
        }
    }
}
