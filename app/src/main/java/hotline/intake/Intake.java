package hotline.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.intake.protection.CallerProtection;
import hotline.intake.protection.CallerProtection.Owner;
import hotline.request.EventChain;
import hotline.request.IdempotencyKey;
import hotline.request.Registration;
import hotline.request.Requests;
import hotline.request.Requests.Answer;
import hotline.request.ServiceRequest;
import hotline.routing.Proposals;
import hotline.routing.Routing;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Registers calls: everything is checked, a department is proposed, the caller is protected; then the request begins. */
@Service
class Intake {

    /** The errors of a form: those of its fields, and codes that are unknown today. */
    private record Wrong(List<FieldError> fields, List<FieldError> codes) {
        boolean isNothing() {
            return fields.isEmpty() && codes.isEmpty();
        }

        List<FieldError> all() {
            List<FieldError> all = new ArrayList<>(fields);
            all.addAll(codes);
            return all;
        }

        ProblemException refusal() {
            return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), all());
        }
    }

    private final FormChecks formChecks;
    private final ReferenceChecks referenceChecks;
    private final Routing routing;
    private final Divisions divisions;
    private final CallerProtection protection;
    private final Requests requests;
    private final ObjectMapper json;

    Intake(
            FormChecks formChecks,
            ReferenceChecks referenceChecks,
            Routing routing,
            Divisions divisions,
            CallerProtection protection,
            Requests requests,
            ObjectMapper json) {
        this.formChecks = formChecks;
        this.referenceChecks = referenceChecks;
        this.routing = routing;
        this.divisions = divisions;
        this.protection = protection;
        this.requests = requests;
        this.json = json;
    }

    /**
     * Registers a call in the actor's division.
     *
     * @param key the {@code Idempotency-Key}; absent where the call can never be repeated
     * @return the answer as JSON, word for word the same for the same key and form; fails with
     *     {@link SharedProblem#INVALID_REQUEST} naming every wrong field
     */
    public Mono<Answer> register(Actor actor, CallForm form, @Nullable String key) {
        return register(actor, form, key, dispatchesClearCases(actor.divisionCode()));
    }

    /** Registers a call as {@link #register} does, but leaves it to a person where the request goes. */
    Mono<Answer> registerOnly(Actor actor, CallForm form, @Nullable String key) {
        return register(actor, form, key, Mono.just(false));
    }

    /** All fields of a form that are wrong. */
    Mono<List<FieldError>> wrongFields(Actor actor, CallForm form) {
        return check(actor.divisionCode(), form).map(Wrong::all);
    }

    private Mono<Answer> register(
            Actor actor, CallForm form, @Nullable String key, Mono<Boolean> dispatchesClearCases) {
        return check(actor.divisionCode(), form).flatMap(wrong -> {
            if (wrong.isNothing()) {
                requireWholeOrder(form);
                Call call = Call.of(form);
                return begin(actor, call, keyOf(actor, call, key), dispatchesClearCases);
            }
            return answeredBefore(actor, form, wrong, key).switchIfEmpty(Mono.error(wrong::refusal));
        });
    }

    /** A superior platform's order is worthless without its number and its limit. */
    private void requireWholeOrder(CallForm form) {
        List<FieldError> errors = formChecks.ofOrder(form);
        if (!errors.isEmpty()) {
            throw new ProblemException(IntakeProblem.INCOMPLETE_ORDER, Map.of(), errors);
        }
    }

    private Mono<Wrong> check(String division, CallForm form) {
        // a foreign phone number's rules are read from a file the first time
        return Mono.fromCallable(() -> formChecks.of(form))
                .subscribeOn(Schedulers.boundedElastic())
                .zipWith(referenceChecks.of(division, form), Wrong::new);
    }

    /**
     * Finds the answer that a form got before. An entry that it names may have been retired since, which does not take
     * the answer back.
     */
    private Mono<Answer> answeredBefore(Actor actor, CallForm form, Wrong wrong, @Nullable String key) {
        return key == null || !wrong.fields.isEmpty()
                ? Mono.empty()
                : requests.answeredBefore(actor.divisionCode(), keyOf(actor, Call.of(form), key));
    }

    private Mono<Answer> begin(Actor actor, Call call, IdempotencyKey key, Mono<Boolean> dispatchesClearCases) {
        String division = actor.divisionCode();
        return referenceChecks.complete(call.place()).map(call::in).flatMap(placed -> proposals(division, placed)
                .zipWith(dispatchesClearCases)
                .flatMap(known -> begin(actor, placed, known.getT1(), known.getT2(), key)));
    }

    private Mono<Proposals> proposals(String division, Call call) {
        return routing.propose(division, call.subjectCode(), call.place().townshipCode(), call.title(), call.text());
    }

    private Mono<Boolean> dispatchesClearCases(String division) {
        return divisions.find(division).map(Division::dispatchesClearCases).defaultIfEmpty(false);
    }

    private Mono<Answer> begin(
            Actor actor, Call call, Proposals proposals, boolean dispatchesClearCases, IdempotencyKey key) {
        DepartmentKey department = dispatchesClearCases && proposals.clear()
                ? proposals.best().get(0).department()
                : null;
        Registration registration = new Registration(
                actor.divisionCode(),
                call.nature(),
                call.channel(),
                call.urgency(),
                call.subjectCode(),
                call.title(),
                call.text(),
                call.place(),
                id -> protection.seal(
                        new Owner(actor.divisionCode(), id),
                        call.name(),
                        call.phone(),
                        call.wishesSecrecy(),
                        call.wishesCallBack()),
                call.enterpriseCode(),
                call.enterpriseName(),
                call.isSecret(),
                call.isAnonymous(),
                call.superior(),
                EventChain.tree(proposals),
                proposals.catalogueVersion(),
                department);
        return requests.register(actor, registration, key, request -> answer(request, proposals));
    }

    private JsonNode answer(ServiceRequest request, Proposals proposals) {
        return json.valueToTree(Registered.of(request, proposals));
    }

    /** The digest is keyed: a plain one would let whoever holds the database try out callers. */
    private IdempotencyKey keyOf(Actor actor, Call call, @Nullable String key) {
        String given = key == null ? UUID.randomUUID().toString() : key;
        IdempotencyKey plain = IdempotencyKey.of(actor, given, "register", call);
        if (plain == null) {
            throw new IllegalStateException("a key that was given");
        }
        return new IdempotencyKey(plain.scope(), plain.key(), protection.digest(plain.digest()));
    }
}
