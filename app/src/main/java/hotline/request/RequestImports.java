package hotline.request;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import hotline.request.handling.DueSoon;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.request.store.RegistrationStore.KeptAnswer;
import hotline.request.store.RequestRepository;
import hotline.request.store.RequestWriter;
import hotline.request.store.RequestWriter.NewRequest;
import hotline.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes over requests of old systems. */
@Service
public class RequestImports {

    private static final int WRITTEN_AT_ONCE = 250;

    private final RequestRepository repository;
    private final RequestWriter writer;
    private final RulesInForce rulesInForce;
    private final HandlingSettingsRepository settings;
    private final Clock clock;
    private final Function<String, RequestNumber> numbers;

    @Autowired
    public RequestImports(
            RequestRepository repository,
            RequestWriter writer,
            RulesInForce rulesInForce,
            HandlingSettingsRepository settings,
            Clock clock) {
        this(repository, writer, rulesInForce, settings, clock, RequestNumber::random);
    }

    /** @param numbers gives a number, which may be taken, of a division */
    RequestImports(
            RequestRepository repository,
            RequestWriter writer,
            RulesInForce rulesInForce,
            HandlingSettingsRepository settings,
            Clock clock,
            Function<String, RequestNumber> numbers) {
        this.repository = repository;
        this.writer = writer;
        this.rulesInForce = rulesInForce;
        this.settings = settings;
        this.clock = clock;
        this.numbers = numbers;
    }

    /**
     * Takes over requests, all of one division; says of each, in their order, what became of it. While some are being
     * written the next are made ready, away from the event loops.
     */
    public Mono<List<ImportOutcome>> importAll(Actor actor, List<ImportedRequest> requests) {
        return requests.isEmpty()
                ? Mono.just(List.of())
                : dueSoon(requests.get(0).divisionCode(), clock.instant())
                        .flatMap(dueSoon -> importAll(actor, requests, dueSoon));
    }

    private Mono<DueSoon> dueSoon(String divisionCode, Instant now) {
        return rulesInForce
                .of(divisionCode, now)
                .zipWith(
                        settings.of(divisionCode, null, null),
                        (rules, kept) -> new DueSoon(kept.dueSoonShares(), rules));
    }

    private Mono<List<ImportOutcome>> importAll(Actor actor, List<ImportedRequest> requests, DueSoon dueSoon) {
        Instant now = clock.instant();
        return Flux.fromIterable(requests)
                .buffer(WRITTEN_AT_ONCE)
                .publishOn(Schedulers.parallel(), 1)
                .map(some -> write(actor, some, dueSoon, now))
                .concatMap(writing -> writing, 1)
                .flatMapIterable(outcomes -> outcomes)
                .collectList();
    }

    private Mono<List<ImportOutcome>> write(Actor actor, List<ImportedRequest> requests, DueSoon dueSoon, Instant now) {
        List<NewRequest> made = requests.stream()
                .map(request -> NewRequests.imported(actor, request, numbers.apply(request.divisionCode()), now))
                .toList();
        return hasTakenNumber(made)
                .flatMap(taken -> taken
                        ? write(actor, requests, dueSoon, now)
                        : writer.importAll(made, dueSoon).flatMap(created -> outcomes(made, created)));
    }

    /** Numbers are random: among as many as an import makes some are taken, and one would cost its whole transaction. */
    private Mono<Boolean> hasTakenNumber(List<NewRequest> made) {
        return repository.isAnyTaken(
                made.get(0).request().divisionCode(),
                made.stream().map(each -> each.request().number()).toList());
    }

    private Mono<List<ImportOutcome>> outcomes(List<NewRequest> made, Set<UUID> created) {
        Map<String, List<IdempotencyKey>> knownByDivision = made.stream()
                .filter(each -> !created.contains(each.request().id()))
                .collect(groupingBy(each -> each.request().divisionCode(), mapping(NewRequest::key, toList())));
        return Flux.fromIterable(knownByDivision.entrySet())
                .concatMap(known -> repository.answers(known.getKey(), known.getValue()))
                .collectMap(kept -> kept.scope() + "\n" + kept.key())
                .map(kept ->
                        made.stream().map(each -> outcome(each, created, kept)).toList());
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
}
