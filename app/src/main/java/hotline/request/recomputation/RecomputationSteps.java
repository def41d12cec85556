package hotline.request.recomputation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.Rules;
import hotline.request.Rules.RequestMatter;
import hotline.request.RulesInForce;
import hotline.request.ServiceRequest;
import hotline.request.acts.correction.CorrectionRoom;
import hotline.request.handling.DeadlineShift;
import hotline.request.handling.Moves;
import hotline.request.store.RequestRepository;
import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Works off recomputations request by request. A step claims a request, counts it anew, and writes the act and what it came
 * to in one transaction: after a crash there is either all of it or nothing, and another instance goes on.
 */
@Service
class RecomputationSteps {

    private static final Logger LOG = LoggerFactory.getLogger(RecomputationSteps.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int MOST_TRIES = 5;
    // somebody acted on the request while it was being counted
    private static final int READ_AGAIN = 3;

    private static final class FailedStep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient RequestNumber number;

        FailedStep(RequestNumber number, Throwable cause) {
            super(cause);
            this.number = number;
        }
    }

    private record Settled(RecomputationResult result, List<DeadlineShift> shifts) {}

    private final RecomputationRepository recomputations;
    private final RequestRepository repository;
    private final Requests requests;
    private final RulesInForce rulesInForce;
    private final TransactionalOperator transaction;
    private final Clock clock;

    RecomputationSteps(
            RecomputationRepository recomputations,
            RequestRepository repository,
            Requests requests,
            RulesInForce rulesInForce,
            TransactionalOperator transaction,
            Clock clock) {
        this.recomputations = recomputations;
        this.repository = repository;
        this.requests = requests;
        this.rulesInForce = rulesInForce;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Goes on with everything that is running, as far as it can be done here and now. */
    Mono<Void> workOff() {
        return recomputations
                .running()
                .collectList()
                .flatMapIterable(all -> all)
                .concatMap(this::workOff)
                .then();
    }

    private Mono<Void> workOff(Recomputation running) {
        return Mono.defer(() -> step(running))
                .repeat()
                .takeWhile(Boolean::booleanValue)
                .then(Mono.defer(() -> finish(running)));
    }

    /** Does one request; whether there may be another one. */
    private Mono<Boolean> step(Recomputation running) {
        return rulesInForce
                .of(running.divisionCode(), clock.instant())
                .flatMap(rules -> Long.compare(rules.calendar().version(), running.calendarTo()) == 0
                        ? next(running, rules)
                        : otherCalendar(running, rules.calendar().version()));
    }

    /** An instance may know the calendar for a moment longer as it was; a further change ends what was ordered before. */
    private Mono<Boolean> otherCalendar(Recomputation running, long version) {
        return version < running.calendarTo()
                ? Mono.just(false)
                : recomputations
                        .end(running, RecomputationState.SUPERSEDED, clock.instant())
                        .thenReturn(false);
    }

    private Mono<Boolean> next(Recomputation running, Rules rules) {
        return recomputations
                .claim(running, clock.instant().minus(PAUSE))
                .flatMap(number -> settle(running, number, rules).onErrorMap(cause -> new FailedStep(number, cause)))
                .as(transaction::transactional)
                .onErrorResume(FailedStep.class, failed -> standBack(running, failed))
                .hasElement();
    }

    private Mono<RequestNumber> settle(Recomputation running, RequestNumber number, Rules rules) {
        return Mono.defer(() -> repository.find(number))
                .flatMap(request -> counted(running, request, rules))
                .repeatWhenEmpty(tries -> tries.take(READ_AGAIN))
                .switchIfEmpty(Mono.error(() -> new IllegalStateException(number + " is acted on all the time")))
                .flatMap(settled ->
                        recomputations.settle(running, number, settled.result(), settled.shifts(), clock.instant()))
                .thenReturn(number);
    }

    /** Empty if the request has moved on since it was read. */
    private Mono<Settled> counted(Recomputation running, ServiceRequest request, Rules inForce) {
        if (!request.isOpen()) {
            return Mono.just(new Settled(RecomputationResult.ENDED, List.of()));
        }
        Instant now = clock.instant();
        return rulesInForce
                .ofCycle(request, inForce)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no such rule pack")))
                .map(rules -> new Moves(request, rules).shifts(RequestMatter.of(request.matter()), now))
                .flatMap(shifts -> moved(running, request, shifts, now));
    }

    private Mono<Settled> moved(
            Recomputation running, ServiceRequest request, List<DeadlineShift> shifts, Instant now) {
        if (shifts.stream().allMatch(DeadlineShift::stays)) {
            return Mono.just(
                    new Settled(shifts.isEmpty() ? RecomputationResult.UNCHANGED : RecomputationResult.STAYED, shifts));
        }
        Actor orderedBy = new Actor(
                running.orderedBy(),
                // the order's own line in the log says whose it is
                "recomputation " + running.id(),
                running.orderedByName(),
                running.divisionCode(),
                Set.of(Role.SUPERVISOR),
                null);
        IdempotencyKey once = new IdempotencyKey(
                "recomputation:" + running.id(), request.number().value(), "");
        return requests.attempt(
                        orderedBy,
                        request,
                        CorrectionRoom.recompute(running.reason(), running.id()),
                        once,
                        after -> JsonNodeFactory.instance.objectNode(),
                        now)
                .map(answer -> new Settled(RecomputationResult.MOVED, shifts));
    }

    private Mono<RequestNumber> standBack(Recomputation running, FailedStep failed) {
        if (failed.getCause() instanceof ProblemException refusal) {
            LOG.warn("{} could not be counted anew: {}", failed.number, refusal.getMessage());
        } else {
            LOG.warn("{} could not be counted anew", failed.number, failed.getCause());
        }
        return recomputations
                .tried(running, failed.number, MOST_TRIES, clock.instant())
                .thenReturn(failed.number);
    }

    private Mono<Void> finish(Recomputation running) {
        return recomputations
                .end(running, RecomputationState.FINISHED, clock.instant())
                .filter(ended -> ended)
                .doOnNext(ended -> LOG.info("recomputation {} of {} finished", running.id(), running.divisionCode()))
                .then();
    }
}
