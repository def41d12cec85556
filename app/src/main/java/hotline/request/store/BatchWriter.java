package hotline.request.store;

import hotline.database.Settling;
import hotline.request.store.Gathering.Waiting;
import hotline.request.store.RegistrationLoop.Outcome;
import hotline.request.store.RegistrationStore.KeptAnswer;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes a batch and tells everyone in it what became of theirs. */
record BatchWriter(RegistrationStore store, Settling settling) {

    /** Ends when everyone has been told; never fails. */
    Mono<Void> write(List<Waiting> batch) {
        List<Waiting> inTime = withoutLate(batch);
        if (inTime.isEmpty()) {
            return Mono.empty();
        }
        return store.register(firstOfEachKey(inTime), earliest(inTime))
                .collectList()
                .flatMap(created -> answer(inTime, new HashSet<>(created)))
                .onErrorResume(failure -> recover(inTime, failure));
    }

    /** Who waited too long is told so, and nothing of theirs is sent. */
    private List<Waiting> withoutLate(List<Waiting> batch) {
        List<Waiting> inTime = new ArrayList<>();
        for (Waiting waiting : batch) {
            if (settling.isTooLate(waiting.entry().recordedAt())) {
                waiting.sink().error(Settling.tooLate());
            } else {
                inTime.add(waiting);
            }
        }
        return inTime;
    }

    private static Instant earliest(List<Waiting> batch) {
        return batch.stream()
                .map(waiting -> waiting.entry().recordedAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Collection<String> firstOfEachKey(List<Waiting> batch) {
        Map<String, String> documents = new LinkedHashMap<>();
        batch.forEach(waiting ->
                documents.putIfAbsent(waiting.keyName(), waiting.entry().document()));
        return documents.values();
    }

    private Mono<Void> answer(List<Waiting> batch, Set<UUID> created) {
        List<Waiting> others = new ArrayList<>();
        for (Waiting waiting : batch) {
            if (created.contains(waiting.entry().requestId())) {
                waiting.sink().success(new Outcome(waiting.entry().answer(), true));
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
                .flatMapMany(keys -> store.answers(batch.get(0).entry().divisionCode(), keys))
                .collectMap(kept -> Waiting.keyName(kept.scope(), kept.key()))
                .doOnNext(kept -> batch.forEach(waiting -> settle(waiting, kept, failure)))
                .onErrorResume(second -> {
                    batch.forEach(waiting -> waiting.sink().error(unknownOutcome(second)));
                    return Mono.empty();
                })
                .then();
    }

    private static void settle(Waiting waiting, Map<String, KeptAnswer> kept, @Nullable Throwable failure) {
        KeptAnswer answer = kept.get(waiting.keyName());
        if (answer == null) {
            waiting.sink().error(failure == null ? new IllegalStateException("a claimed key vanished") : failure);
        } else if (answer.requestId().equals(waiting.entry().requestId())) {
            waiting.sink().success(new Outcome(waiting.entry().answer(), true));
        } else if (answer.digest().equals(waiting.key().digest())) {
            waiting.sink().success(new Outcome(answer.answer(), false));
        } else {
            waiting.sink().error(new ProblemException(SharedProblem.KEY_REUSED, Map.of()));
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
