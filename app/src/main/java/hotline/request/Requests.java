package hotline.request;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.directory.Departments;
import hotline.directory.Divisions;
import hotline.request.ActCommand.Dispatch;
import hotline.request.Decisions.Decision;
import hotline.request.events.RequestEvent;
import hotline.request.store.RegistrationLoop.Outcome;
import hotline.request.store.RegistrationStore.KeptAnswer;
import hotline.request.store.RequestRepository;
import hotline.request.store.RequestWriter;
import hotline.request.store.RequestWriter.MessageRow;
import hotline.request.store.RequestWriter.NewRequest;
import hotline.request.store.RequestWriter.Words;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Ids;
import hotline.shared.ProblemException;
import hotline.shared.SharedProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Registering requests and acting on them. One act is one event and one statement. */
@Service
public class Requests {

    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
    // a taken number comes up once in tens of thousands of tries; three in a row mean something else is wrong
    private static final int TRIES_FOR_A_FREE_NUMBER = 3;
    private static final int IMPORTED_AT_ONCE = 250;

    /** What an act or a registration answered, word for word the same for the same key. */
    public record Answer(String json, boolean created) {}

    private final RequestRepository repository;
    private final RequestWriter writer;
    private final RulesInForce rulesInForce;
    private final Departments departments;
    private final Divisions divisions;
    private final Clock clock;

    public Requests(
            RequestRepository repository,
            RequestWriter writer,
            RulesInForce rulesInForce,
            Departments departments,
            Divisions divisions,
            Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.rulesInForce = rulesInForce;
        this.departments = departments;
        this.divisions = divisions;
        this.clock = clock;
    }

    /**
     * Registers a request and, where the registration says so, dispatches it in the same statement.
     *
     * @param answer makes the answer that is kept under the key
     * @return fails with {@link RequestProblem#KEY_REUSED} if the key stood for something else
     */
    public Mono<Answer> register(
            Actor actor, Registration registration, IdempotencyKey key, Function<ServiceRequest, JsonNode> answer) {
        Instant now = clock.instant();
        return rulesInForce
                .of(registration.divisionCode(), now)
                .flatMap(rules -> Mono.defer(
                                () -> writer.register(prepare(actor, registration, rules, now, key, answer)))
                        .retryWhen(reactor.util.retry.Retry.max(TRIES_FOR_A_FREE_NUMBER)
                                .filter(DuplicateKeyException.class::isInstance)))
                .map(outcome -> answered(outcome, key));
    }

    /** What was answered before under a key of a division; empty if the key is new. */
    public Mono<Answer> answeredBefore(String divisionCode, IdempotencyKey key) {
        return repository.answers(divisionCode, List.of(key)).next().map(kept -> same(kept, key));
    }

    /** A request that the actor may see. */
    public Mono<ServiceRequest> find(Actor actor, RequestNumber number) {
        return repository
                .find(number)
                .switchIfEmpty(Mono.error(() -> problem(RequestProblem.NO_SUCH_REQUEST)))
                .zipWith(divisions.visibleFrom(actor.divisionCode()))
                .map(found -> {
                    RequestAccess.requireSight(actor, found.getT1(), found.getT2());
                    return found.getT1();
                });
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
            ActCommand command,
            @Nullable IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer) {
        Instant now = clock.instant();
        return find(actor, number)
                .flatMap(request -> request.version() == expectedVersion
                        ? attempt(actor, request, command, key, answer, now)
                        : Mono.<Answer>empty())
                .onErrorResume(DuplicateKeyException.class, taken -> Mono.empty())
                .onErrorResume(ProblemException.class, refusal -> keptAnswer(number, key)
                        .switchIfEmpty(Mono.error(refusal)))
                .switchIfEmpty(Mono.defer(() -> keptAnswer(number, key)))
                .switchIfEmpty(Mono.error(() -> problem(SharedProblem.STALE_VERSION)));
    }

    /** Whether an actor may take one of the ways that a request's status allows. */
    public static boolean mayAct(Actor actor, ServiceRequest request, Lifecycle.Transition transition) {
        return RequestAccess.refusal(actor, request, transition) == null;
    }

    /**
     * Takes over requests of an old system, all of one division; says of each, in their order, what became of it. While
     * some are being written the next are made ready, away from the event loops.
     */
    public Mono<List<ImportOutcome>> importAll(Actor actor, List<ImportedRequest> requests) {
        Instant now = clock.instant();
        return Flux.fromIterable(requests)
                .buffer(IMPORTED_AT_ONCE)
                .publishOn(Schedulers.parallel(), 1)
                .map(some -> write(actor, some, now))
                .concatMap(writing -> writing, 1)
                .flatMapIterable(outcomes -> outcomes)
                .collectList();
    }

    private Mono<List<ImportOutcome>> write(Actor actor, List<ImportedRequest> requests, Instant now) {
        List<NewRequest> prepared =
                requests.stream().map(request -> prepare(actor, request, now)).toList();
        return writer.importAll(prepared).flatMap(created -> outcomes(prepared, created));
    }

    private Mono<List<ImportOutcome>> outcomes(List<NewRequest> prepared, Set<UUID> created) {
        Map<String, List<IdempotencyKey>> knownByDivision = prepared.stream()
                .filter(made -> !created.contains(made.request().id()))
                .collect(groupingBy(made -> made.request().divisionCode(), mapping(NewRequest::key, toList())));
        return Flux.fromIterable(knownByDivision.entrySet())
                .concatMap(known -> repository.answers(known.getKey(), known.getValue()))
                .collectMap(kept -> kept.scope() + "\n" + kept.key())
                .map(kept -> prepared.stream()
                        .map(made -> outcome(made, created, kept))
                        .toList());
    }

    private static ImportOutcome outcome(NewRequest made, Set<UUID> created, Map<String, KeptAnswer> kept) {
        if (created.contains(made.request().id())) {
            return new ImportOutcome(made.request().number(), ImportOutcome.Kind.CREATED);
        }
        KeptAnswer before = Objects.requireNonNull(
                kept.get(made.key().scope() + "\n" + made.key().key()), "a claimed key vanished");
        boolean same = before.digest().equals(made.key().digest());
        return new ImportOutcome(
                new RequestNumber(before.answer()), same ? ImportOutcome.Kind.UNCHANGED : ImportOutcome.Kind.CHANGED);
    }

    private Mono<Answer> attempt(
            Actor actor,
            ServiceRequest request,
            ActCommand command,
            @Nullable IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer,
            Instant now) {
        Lifecycle.Transition transition = Lifecycle.transition(request.status(), command.act());
        RequestAccess.requireActor(actor, request, transition);
        return requireDepartment(command, request.divisionCode())
                .then(rulesInForce.of(request.divisionCode(), now))
                .map(rules -> Decisions.decide(request, command, rules, now))
                .flatMap(decision -> write(actor, request, command.act(), decision, key, answer, now));
    }

    private Mono<Answer> write(
            Actor actor,
            ServiceRequest request,
            Act act,
            Decision decision,
            @Nullable IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer,
            Instant now) {
        RecordedEvent event =
                EventChain.next(request, request.id(), request.divisionCode(), act, actor, now, decision.event());
        ServiceRequest after = Fold.next(request, event);
        MessageRow message = decision.message() == null
                ? null
                : new MessageRow(decision.message().text(), decision.message().salt());
        String json = answer.apply(after).toString();
        return writer.act(after, event, message, key, json).map(version -> {
            LOG.info("{} {}", act.code(), request.number());
            return new Answer(json, true);
        });
    }

    /** What was answered under the key before; a repeated act is no new one, whatever the request's status is by now. */
    private Mono<Answer> keptAnswer(RequestNumber number, @Nullable IdempotencyKey key) {
        return key == null ? Mono.empty() : answeredBefore(number.divisionCode(), key);
    }

    private static Answer same(KeptAnswer kept, IdempotencyKey key) {
        if (!kept.digest().equals(key.digest())) {
            throw problem(RequestProblem.KEY_REUSED);
        }
        return new Answer(kept.answer(), false);
    }

    /** A city dispatches to its own departments and to those of its counties. */
    private Mono<Void> requireDepartment(ActCommand command, String divisionCode) {
        if (!(command instanceof Dispatch dispatch)) {
            return Mono.empty();
        }
        return divisions
                .visibleFrom(divisionCode)
                .filter(below -> below.contains(dispatch.department().divisionCode()))
                .flatMap(below -> departments.find(dispatch.department()))
                .filter(department -> !department.retired())
                .switchIfEmpty(Mono.error(() -> problem(RequestProblem.UNKNOWN_DEPARTMENT)))
                .then();
    }

    private static NewRequest prepare(
            Actor actor,
            Registration registration,
            Rules rules,
            Instant now,
            IdempotencyKey key,
            Function<ServiceRequest, JsonNode> answer) {
        UUID id = Ids.next();
        String salt = EventChain.salt();
        String division = registration.divisionCode();
        SealedCaller caller = registration.caller().apply(id);
        RequestNumber number = RequestNumber.random(division);
        List<RecordedEvent> events = new ArrayList<>();
        events.add(EventChain.next(
                null,
                id,
                division,
                Act.REGISTER,
                actor,
                now,
                Decisions.register(id, number, registration, caller, salt, rules, now)));
        ServiceRequest request = Fold.next(null, events.get(0));
        DepartmentKey department = registration.dispatchTo();
        if (department != null) {
            RequestEvent dispatched = Decisions.dispatchClearCase(registration, department, rules, now);
            events.add(EventChain.next(request, id, division, Act.DISPATCH, actor, now, dispatched));
            request = Fold.next(request, events.get(1));
        }
        Words words = new Words(
                registration.title(), registration.text(), registration.place(), registration.enterpriseName(), salt);
        return new NewRequest(
                request, events, words, caller, key, answer.apply(request).toString());
    }

    private static NewRequest prepare(Actor actor, ImportedRequest imported, Instant now) {
        UUID id = Ids.next();
        String salt = EventChain.salt();
        SealedCaller caller = imported.caller().apply(id);
        RequestEvent.Imported event =
                Decisions.imported(id, RequestNumber.random(imported.divisionCode()), imported, caller, salt);
        RecordedEvent recorded = EventChain.next(null, id, imported.divisionCode(), Act.IMPORT, actor, now, event);
        return new NewRequest(
                Fold.next(null, recorded),
                List.of(recorded),
                new Words(imported.title(), imported.text(), imported.place(), null, salt),
                caller,
                new IdempotencyKey("import:" + imported.source(), imported.externalId(), imported.digest()),
                event.number());
    }

    private static Answer answered(Outcome outcome, IdempotencyKey key) {
        if (outcome.created()) {
            LOG.info("registered by {}", key.scope());
        }
        return new Answer(outcome.answer(), outcome.created());
    }

    private static ProblemException problem(hotline.shared.ProblemType type) {
        return new ProblemException(type, Map.of());
    }
}
