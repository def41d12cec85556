package hotline.intake.demonstration.living;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.intake.demonstration.living.Life.Twin;
import hotline.intake.demonstration.living.LivedCall.Caller;
import hotline.intake.protection.CallerProtection;
import hotline.intake.protection.CallerProtection.Owner;
import hotline.request.Act;
import hotline.request.Channel;
import hotline.request.EventChain;
import hotline.request.IdempotencyKey;
import hotline.request.Nature;
import hotline.request.PastRequests;
import hotline.request.Place;
import hotline.request.Registration;
import hotline.request.RequestNumber;
import hotline.request.Requests.Answer;
import hotline.routing.Proposals;
import hotline.routing.Routing;
import hotline.shared.Texts;
import hotline.shared.problem.ProblemException;
import hotline.supervision.PastSweeps;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Leads a request through its life up to an instant, in one transaction: nobody, and no sweep of today, ever sees it
 * half-way, and broken off it never began. Alarms are swept at the instants at which they went off.
 */
@Component
class LifeWalk {

    private static final Logger LOG = LoggerFactory.getLogger(LifeWalk.class);
    private static final String SCOPE = "demonstration";

    /** Something that comes to pass at an instant. */
    private record Happening(Instant at, Function<RequestNumber, Mono<?>> what) {}

    private final PastRequests requests;
    private final PastSweeps sweeps;
    private final Routing routing;
    private final CallerProtection protection;
    private final Texts texts;
    private final ObjectMapper json;
    private final TransactionalOperator transaction;

    LifeWalk(
            PastRequests requests,
            PastSweeps sweeps,
            Routing routing,
            CallerProtection protection,
            Texts texts,
            ObjectMapper json,
            TransactionalOperator transaction) {
        this.requests = requests;
        this.sweeps = sweeps;
        this.routing = routing;
        this.protection = protection;
        this.texts = texts;
        this.json = json;
        this.transaction = transaction;
    }

    /** Tells whether the life began now, and had not been lived before. */
    Mono<Boolean> walk(Life life, Instant until, LivingPeople people) {
        return requests.at(until)
                .answeredBefore(people.division(), keyOf(life.key()))
                .hasElement()
                .flatMap(isLived -> isLived ? Mono.just(false) : begun(life, until, people));
    }

    private Mono<Boolean> begun(Life life, Instant until, LivingPeople people) {
        return registered(life.call(), life.key(), people)
                .filter(Answer::created)
                .flatMap(answer -> lived(numberIn(answer), life, until, people).thenReturn(true))
                .defaultIfEmpty(false)
                .as(transaction::transactional);
    }

    private Mono<Void> lived(RequestNumber number, Life life, Instant until, LivingPeople people) {
        Stream<Happening> acts =
                life.steps().stream().map(step -> new Happening(step.at(), own -> done(step, own, people)));
        Stream<Happening> merges = life.twins().stream()
                .map(twin -> new Happening(twin.mergedAt(), own -> merged(twin, life.key(), own, people)));
        return Flux.fromStream(Stream.concat(acts, merges)
                        .filter(happening -> !happening.at().isAfter(until))
                        .sorted(Comparator.comparing(Happening::at)))
                .concatMap(happening -> sweeps.sweep(number, happening.at())
                        .then(happening.what().apply(number)))
                .then(Mono.defer(() -> sweeps.sweep(number, until)));
    }

    private Mono<?> done(LifeStep step, RequestNumber number, LivingPeople people) {
        return requests.act(
                        request -> people.of(step.who(), request),
                        number,
                        step.act(),
                        json.valueToTree(step.fields()),
                        step.at())
                .onErrorResume(ProblemException.class, refusal -> leftOut(step, number, refusal));
    }

    /** What the rules refuse by then is not done, and life goes on. */
    private static Mono<Answer> leftOut(LifeStep step, RequestNumber number, ProblemException refusal) {
        LOG.debug(
                "{} of {} is left out: {}",
                step.act().code(),
                number,
                refusal.type().slug());
        return Mono.empty();
    }

    /** The operator registers the second call and sees that it is about the same. */
    private Mono<?> merged(Twin twin, String key, RequestNumber parent, LivingPeople people) {
        return registered(twin.call(), key + "/twin", people)
                .flatMap(answer -> requests.act(
                        request -> people.operator(),
                        numberIn(answer),
                        Act.MERGE,
                        json.valueToTree(Map.of("parent", parent.value(), "reason", twin.reason())),
                        twin.mergedAt()));
    }

    private Mono<Answer> registered(LivedCall call, String key, LivingPeople people) {
        return routing.propose(
                        people.division(),
                        call.matter().subjectCode(),
                        call.township().code(),
                        title(call),
                        text(call))
                .flatMap(proposals -> requests.at(call.at())
                        .register(
                                people.operator(),
                                registration(call, proposals, people.division()),
                                keyOf(key),
                                request -> JsonNodeFactory.instance.textNode(
                                        request.number().value())));
    }

    private Registration registration(LivedCall call, Proposals proposals, String division) {
        Caller caller = call.caller();
        String village = call.village() == null ? null : call.village().code();
        return new Registration(
                division,
                call.matter().nature(),
                call.superior() == null ? Channel.PHONE : Channel.SUPERIOR,
                call.urgency(),
                call.matter().subjectCode(),
                title(call),
                text(call),
                new Place(call.township().code(), village, call.spot(), null, null),
                id -> protection.seal(
                        new Owner(division, id),
                        caller == null ? null : caller.name(),
                        caller == null ? null : caller.phone(),
                        call.wishesSecrecy(),
                        caller != null),
                null,
                null,
                call.wishesSecrecy() || call.matter().nature() == Nature.TIP_OFF,
                caller == null,
                call.superior(),
                EventChain.tree(proposals),
                proposals.catalogueVersion(),
                null);
    }

    private String title(LivedCall call) {
        return call.title(texts.chinese("demonstration.mark"));
    }

    private String text(LivedCall call) {
        return call.text(texts.chinese("demonstration.mark"));
    }

    private static IdempotencyKey keyOf(String life) {
        return new IdempotencyKey(SCOPE, life, EventChain.commitment("", life));
    }

    private static RequestNumber numberIn(Answer answer) {
        return new RequestNumber(answer.json().replace("\"", ""));
    }
}
