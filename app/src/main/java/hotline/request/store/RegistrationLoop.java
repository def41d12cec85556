package hotline.request.store;

import hotline.request.IdempotencyKey;
import hotline.request.RequestProblem;
import hotline.request.store.RequestRepository.KeptAnswer;
import hotline.shared.ProblemException;
import hotline.shared.SharedProblem;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * Gathers registrations that arrive while others are being written into one statement. A lone caller waits for nothing,
 * since there is no timer; a crowd shares commits, since at most {@value #WRITES_AT_ONCE} statements of a division are
 * under way. A caller who goes away does not take the batch along.
 */
@Component
public class RegistrationLoop {

    private static final int WRITES_AT_ONCE = 2;
    private static final int LARGEST_BATCH = 64;
    private static final int LONGEST_QUEUE = 4_096;

    // batches of one division take their keys in one order; otherwise two of them could wait for each other
    private static final Comparator<Waiting> KEY_ORDER = Comparator.<Waiting, String>comparing(
                    waiting -> waiting.key.scope())
            .thenComparing(waiting -> waiting.key.key());

    /** What was answered, and whether this call is the one that made the request. */
    public record Outcome(String answer, boolean created) {}

    private record Waiting(
            String divisionCode,
            IdempotencyKey key,
            UUID requestId,
            String document,
            String answer,
            MonoSink<Outcome> sink) {}

    /** What waits in a division; without locks, since event loops come here. */
    private static final class Gathering {
        private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
        private final AtomicInteger length = new AtomicInteger();
        private final AtomicInteger underWay = new AtomicInteger();

        private boolean offer(Waiting waiting) {
            if (length.incrementAndGet() > LONGEST_QUEUE) {
                length.decrementAndGet();
                return false;
            }
            return queue.offer(waiting);
        }

        private @Nullable Waiting poll() {
            Waiting next = queue.poll();
            if (next != null) {
                length.decrementAndGet();
            }
            return next;
        }

        private boolean takePlace() {
            return underWay.getAndUpdate(places -> Math.min(places + 1, WRITES_AT_ONCE)) < WRITES_AT_ONCE;
        }

        private void leavePlace() {
            underWay.decrementAndGet();
        }
    }

    private final RequestRepository repository;
    private final DistributionSummary batchSize;
    private final Map<String, Gathering> gatherings = new ConcurrentHashMap<>();

    public RegistrationLoop(RequestRepository repository, MeterRegistry meters) {
        this.repository = repository;
        this.batchSize = DistributionSummary.builder("hotline.request.batch")
                .description("registrations written by one statement")
                .register(meters);
    }

    /**
     * Writes a registration, unless the same was asked for before: then its answer comes back.
     *
     * @return fails with {@link RequestProblem#KEY_REUSED} if the key stood for another body, with
     *     {@link SharedProblem#OVERLOADED} if too many wait
     */
    Mono<Outcome> register(
            String divisionCode, IdempotencyKey key, UUID requestId, WriteDocument document, String answer) {
        return Mono.create(sink -> {
            Gathering gathering = gatherings.computeIfAbsent(divisionCode, code -> new Gathering());
            Waiting waiting = new Waiting(divisionCode, key, requestId, document.json(), answer, sink);
            if (!gathering.offer(waiting)) {
                sink.error(new ProblemException(SharedProblem.OVERLOADED, Map.of()));
                return;
            }
            drain(gathering);
        });
    }

    private void drain(Gathering gathering) {
        while (!gathering.queue.isEmpty() && gathering.takePlace()) {
            List<Waiting> batch = take(gathering);
            if (batch.isEmpty()) {
                gathering.leavePlace();
                continue;
            }
            Disposable unused = write(batch)
                    .doFinally(signal -> {
                        gathering.leavePlace();
                        drain(gathering);
                    })
                    .subscribe();
        }
    }

    private List<Waiting> take(Gathering gathering) {
        List<Waiting> batch = new ArrayList<>();
        Waiting next = gathering.poll();
        while (next != null) {
            batch.add(next);
            next = batch.size() == LARGEST_BATCH ? null : gathering.poll();
        }
        batch.sort(KEY_ORDER);
        return batch;
    }

    private Mono<Void> write(List<Waiting> batch) {
        batchSize.record(batch.size());
        return repository
                .register(firstOfEachKey(batch))
                .collectList()
                .flatMap(created -> answer(batch, new HashSet<>(created)))
                .onErrorResume(failure -> recover(batch, failure));
    }

    private static List<String> firstOfEachKey(List<Waiting> batch) {
        Map<IdempotencyKey, Waiting> first = new HashMap<>();
        batch.forEach(
                waiting -> first.putIfAbsent(new IdempotencyKey(waiting.key.scope(), waiting.key.key(), ""), waiting));
        return batch.stream()
                .filter(first::containsValue)
                .map(Waiting::document)
                .toList();
    }

    private Mono<Void> answer(List<Waiting> batch, Set<UUID> created) {
        List<Waiting> others = new ArrayList<>();
        for (Waiting waiting : batch) {
            if (created.contains(waiting.requestId)) {
                waiting.sink.success(new Outcome(waiting.answer, true));
            } else {
                others.add(waiting);
            }
        }
        return others.isEmpty() ? Mono.empty() : answerFromKeys(others, null);
    }

    /** Answers from what is stored; {@code failure} is given to those whose key is not there. */
    private Mono<Void> answerFromKeys(List<Waiting> batch, @Nullable Throwable failure) {
        return Flux.fromIterable(batch)
                .map(Waiting::key)
                .collectList()
                .flatMapMany(keys -> repository.answers(batch.get(0).divisionCode, keys))
                .collectMap(kept -> kept.scope() + "\n" + kept.key())
                .doOnNext(kept -> batch.forEach(waiting -> settle(waiting, kept, failure)))
                .onErrorResume(second -> {
                    batch.forEach(waiting -> waiting.sink.error(unknownOutcome(second)));
                    return Mono.empty();
                })
                .then();
    }

    private static void settle(Waiting waiting, Map<String, KeptAnswer> kept, @Nullable Throwable failure) {
        KeptAnswer answer = kept.get(waiting.key.scope() + "\n" + waiting.key.key());
        if (answer == null) {
            waiting.sink.error(failure == null ? new IllegalStateException("a claimed key vanished") : failure);
        } else if (answer.requestId().equals(waiting.requestId)) {
            waiting.sink.success(new Outcome(waiting.answer, true));
        } else if (answer.digest().equals(waiting.key.digest())) {
            waiting.sink.success(new Outcome(answer.answer(), false));
        } else {
            waiting.sink.error(new ProblemException(RequestProblem.KEY_REUSED, Map.of()));
        }
    }

    /** One bad row must not fail its neighbours: halve until it is alone. A lost connection leaves the outcome open. */
    private Mono<Void> recover(List<Waiting> batch, Throwable failure) {
        boolean isOutcomeUnknown = !(failure instanceof NonTransientDataAccessException)
                || failure instanceof DataAccessResourceFailureException;
        if (isOutcomeUnknown || batch.size() == 1) {
            return answerFromKeys(batch, failure);
        }
        int middle = batch.size() / 2;
        return write(batch.subList(0, middle)).then(Mono.defer(() -> write(batch.subList(middle, batch.size()))));
    }

    private static Throwable unknownOutcome(Throwable cause) {
        ProblemException problem = new ProblemException(SharedProblem.DATABASE_UNAVAILABLE, Map.of());
        problem.addSuppressed(cause);
        return problem;
    }
}
