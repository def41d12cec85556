package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Decision;
import hotline.request.handling.DueSoon;
import hotline.request.log.EventCodec;
import hotline.request.log.Fold;
import hotline.request.log.RecordedEvent;
import hotline.request.store.RegistrationLoop.Outcome;
import hotline.request.store.RegistrationStore.KeptAnswer;
import hotline.request.store.RequestRepository;
import hotline.request.store.RequestWriter;
import hotline.request.store.RequestWriter.MessageRow;
import hotline.request.store.RequestWriter.NewRequest;
import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemType;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Registering requests and acting on them. One act is one event and one statement. */
@Service
public class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    // a taken number comes up once in tens of thousands of tries; three in a row mean something else is wrong
    private static final int TRIES_FOR_A_FREE_NUMBER = 3;
    private static final String ORDER_INDEX = "service_request_superior";

    /** The answer to an act or a registration, word for word the same for the same key. */
    public record Answer(String json, boolean created) {}

    private final RequestRepository repository;
    private final RequestWriter writer;
    private final RulesInForce rulesInForce;
    private final Preparation preparation;
    private final Sight sight;
    private final Clock clock;
    private final Level told;

    @Autowired
    Requests(
            RequestRepository repository,
            RequestWriter writer,
            RulesInForce rulesInForce,
            Preparation preparation,
            Sight sight,
            Clock clock) {
        this(repository, writer, rulesInForce, preparation, sight, clock, Level.INFO);
    }

    /**
     * Requests of another time.
     *
     * @param told how loudly the program's log, which tells of now, tells of their acts
     */
    Requests(
            RequestRepository repository,
            RequestWriter writer,
            RulesInForce rulesInForce,
            Preparation preparation,
            Sight sight,
            Clock clock,
            Level told) {
        this.repository = repository;
        this.writer = writer;
        this.rulesInForce = rulesInForce;
        this.preparation = preparation;
        this.sight = sight;
        this.clock = clock;
        this.told = told;
    }

    /**
     * Registers a request and, where the registration says so, dispatches it in the same statement.
     *
     * @param answer makes the answer that is kept under the key
     * @return fails with {@link SharedProblem#KEY_REUSED} if the key stood for something else
     */
    public Mono<Answer> register(
            Actor actor, Registration registration, IdempotencyKey key, Function<ServiceRequest, JsonNode> answer) {
        Instant now = clock.instant();
        return rulesInForce
                .of(registration.divisionCode(), now)
                .zipWith(preparation.settings(registration.divisionCode(), null))
                .flatMap(known -> Mono.defer(() -> register(
                                actor,
                                NewRequests.registered(actor, registration, known.getT1(), now, key, answer),
                                new DueSoon(known.getT2().dueSoonShares(), known.getT1())))
                        .retryWhen(Retry.max(TRIES_FOR_A_FREE_NUMBER).filter(Requests::isTakenNumber)))
                .onErrorMap(Requests::isTakenOrder, taken -> problem(RequestProblem.ORDER_REGISTERED))
                .map(Requests::answered);
    }

    private Mono<Outcome> register(Actor actor, NewRequest made, DueSoon dueSoon) {
        return writer.register(made, dueSoon).doOnNext(outcome -> {
            if (outcome.created()) {
                LOG.atLevel(told).log("register {} by {}", made.request().number(), actor.account());
            }
        });
    }

    private static boolean isTakenNumber(Throwable failure) {
        return failure instanceof DuplicateKeyException && !isTakenOrder(failure);
    }

    /** An order of a superior platform is registered once. */
    private static boolean isTakenOrder(Throwable failure) {
        return failure instanceof DuplicateKeyException taken
                && String.valueOf(taken.getMessage()).contains(ORDER_INDEX);
    }

    /** What was answered before under a key of a division; empty if the key is new. */
    public Mono<Answer> answeredBefore(String divisionCode, IdempotencyKey key) {
        return repository.answers(divisionCode, List.of(key)).next().map(kept -> same(kept, key));
    }

    /** A request as far as the actor may see it. */
    public Mono<ServiceRequest> find(Actor actor, RequestNumber number) {
        return repository
                .find(number)
                .switchIfEmpty(Mono.error(() -> problem(RequestProblem.NO_SUCH_REQUEST)))
                .flatMap(request -> sight.of(actor, request));
    }

    /**
     * Does an act.
     *
     * @param expectedVersion the version the actor saw
     * @param key present if the caller sent one; the same key with the same body then answers the same
     * @param answer makes the answer from the request as it is after the act
     */
    public Mono<Answer> act(
            Actor actor,
            RequestNumber number,
            int expectedVersion,
            Command command,
            @Nullable IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer) {
        Instant now = clock.instant();
        return find(actor, number)
                .doOnNext(Requests::requireHeld)
                .flatMap(request -> request.version() == expectedVersion
                        ? attempt(actor, request, command, key, answer, now)
                        : Mono.<Answer>empty())
                .onErrorResume(DuplicateKeyException.class, taken -> Mono.empty())
                .onErrorResume(ProblemException.class, refusal -> keptAnswer(number, key)
                        .switchIfEmpty(Mono.error(refusal)))
                .switchIfEmpty(Mono.defer(() -> keptAnswer(number, key)))
                .switchIfEmpty(Mono.error(() -> problem(SharedProblem.STALE_VERSION)));
    }

    /**
     * Does an act as a part of the program, on the request as it stands; a refusal is the answer that there is nothing to do.
     *
     * @param key under which the act is done once
     */
    public Mono<Answer> actByProgram(
            Actor program,
            RequestNumber number,
            Command command,
            IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer) {
        Instant now = clock.instant();
        return findByProgram(number).flatMap(request -> attempt(program, request, command, key, answer, now));
    }

    /** A request that a part of the program is to act on; nobody has looked at it. */
    public Mono<ServiceRequest> findByProgram(RequestNumber number) {
        return repository.find(number).switchIfEmpty(Mono.error(() -> problem(RequestProblem.NO_SUCH_REQUEST)));
    }

    /** The request as it would be after an act; nothing is written. */
    public Mono<ServiceRequest> preview(Actor actor, RequestNumber number, Command command) {
        Instant now = clock.instant();
        return find(actor, number).flatMap(request -> {
            RequestAccess.requireActor(actor, request, Lifecycle.transition(request.status(), command.act()));
            return preparation
                    .of(actor, request, command, now)
                    .map(circumstances -> after(actor, request, command, circumstances));
        });
    }

    private static ServiceRequest after(
            Actor actor, ServiceRequest request, Command command, Circumstances circumstances) {
        Decision decision = command.decide(request, circumstances);
        RecordedEvent event = EventCodec.next(
                request,
                request.id(),
                request.divisionCode(),
                command.act(),
                actor,
                circumstances.now(),
                decision.event());
        return Fold.next(request, event);
    }

    /** Whether an actor may take one of the ways that a request's status allows. */
    public static boolean mayAct(Actor actor, ServiceRequest request, Lifecycle.Transition transition) {
        return RequestAccess.refusal(actor, request, transition) == null;
    }

    /**
     * Whether the caller of a request is kept from an actor, masks included: that of a secret one from everybody but the
     * hotline of its division, and every one from a department whose part was taken from it.
     *
     * @param request as the actor may see it
     */
    public static boolean isCallerHidden(Actor actor, ServiceRequest request) {
        if (actor.hasAny(Role.OPERATOR, Role.SUPERVISOR) && actor.divisionCode().equals(request.divisionCode())) {
            return false;
        }
        return request.matter().secret() || request.takenAt() != null;
    }

    private static void requireHeld(ServiceRequest request) {
        if (request.takenAt() != null) {
            throw problem(RequestProblem.OTHER_DEPARTMENT);
        }
    }

    /** Does an act on a request as it was just read; empty if it has moved on since. */
    public Mono<Answer> attempt(
            Actor actor,
            ServiceRequest request,
            Command command,
            @Nullable IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer,
            Instant now) {
        RequestAccess.requireActor(actor, request, Lifecycle.transition(request.status(), command.act()));
        return permitted(actor, request, command, key, answer, now);
    }

    /** Does an act for somebody whose right to it was found elsewhere; empty if the request has moved on since. */
    public Mono<Answer> permitted(
            Actor actor,
            ServiceRequest request,
            Command command,
            @Nullable IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer,
            Instant now) {
        return preparation
                .of(actor, request, command, now)
                .flatMap(circumstances -> write(
                        actor,
                        request,
                        command.act(),
                        command.decide(request, circumstances),
                        key,
                        answer,
                        circumstances));
    }

    private Mono<Answer> write(
            Actor actor,
            ServiceRequest request,
            Act act,
            Decision decision,
            @Nullable IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer,
            Circumstances circumstances) {
        RecordedEvent event = EventCodec.next(
                request, request.id(), request.divisionCode(), act, actor, circumstances.now(), decision.event());
        ServiceRequest after = Fold.next(request, event);
        MessageRow message = decision.message() == null
                ? null
                : new MessageRow(decision.message().text(), decision.message().salt());
        String json = answer.apply(after).toString();
        DueSoon dueSoon = new DueSoon(circumstances.settings().dueSoonShares(), circumstances.cycleRules());
        return writer.act(request, after, event, message, key, json, dueSoon).map(version -> {
            LOG.atLevel(told).log("{} {} by {}", act.code(), request.number(), actor.account());
            return new Answer(json, true);
        });
    }

    /** What was answered under the key before; a repeated act is no new one, whatever the request's status is by now. */
    private Mono<Answer> keptAnswer(RequestNumber number, @Nullable IdempotencyKey key) {
        return key == null ? Mono.empty() : answeredBefore(number.divisionCode(), key);
    }

    private static Answer same(KeptAnswer kept, IdempotencyKey key) {
        if (!kept.digest().equals(key.digest())) {
            throw problem(SharedProblem.KEY_REUSED);
        }
        return new Answer(kept.answer(), false);
    }

    private static Answer answered(Outcome outcome) {
        return new Answer(outcome.answer(), outcome.created());
    }

    private static ProblemException problem(ProblemType type) {
        return new ProblemException(type, Map.of());
    }
}
