package hotline.intake;

import hotline.intake.CallerRepository.EarlierRequest;
import hotline.intake.CallerRepository.Sealed;
import hotline.intake.checks.PhoneNumbers;
import hotline.intake.protection.CallerProtection;
import hotline.intake.protection.CallerProtection.Owner;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows protected callers to those who may know them, and writes down who did and why. */
@Service
class Callers {

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
    private static final int MOST_EARLIER = 20;

    /** A caller in plain. */
    public record Caller(@Nullable String name, @Nullable String phone) {
        @Override
        public String toString() {
            return "Caller[…]";
        }
    }

    private final Requests requests;
    private final CallerRepository callers;
    private final CallerProtection protection;
    private final Clock clock;

    Callers(Requests requests, CallerRepository callers, CallerProtection protection, Clock clock) {
        this.requests = requests;
        this.callers = callers;
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * Shows the caller of a request in plain. The hotline's own staff may know every caller; a department's clerk only
     * where the request is not secret and still the department's; another division nobody. Who is refused has tried, and
     * that is logged too.
     *
     * @param reason is logged
     */
    public Mono<Caller> reveal(Actor actor, RequestNumber number, String reason) {
        return requests.find(actor, number)
                .doOnNext(request -> requireRight(actor, request))
                .onErrorResume(ProblemException.class, refusal -> refused(actor, number, reason)
                        .then(Mono.error(refusal)))
                .flatMap(request -> callers.reveal(
                                actor, request.divisionCode(), request.id(), reason.strip(), clock.instant())
                        .map(stored -> open(request, stored)))
                .switchIfEmpty(Mono.error(() -> refusal(IntakeProblem.CALLER_UNKNOWN, Map.of())))
                .doOnSuccess(caller -> LOG.info("reveal {} by {}", number, actor.account()));
    }

    private Mono<Void> refused(Actor actor, RequestNumber number, String reason) {
        LOG.info("reveal {} refused to {}", number, actor.account());
        return callers.refused(actor, number, reason.strip(), clock.instant());
    }

    /** The latest requests that came from a phone number to the actor's division, newest first. */
    public Mono<List<EarlierRequest>> earlierRequests(Actor actor, String phone) {
        String division = actor.divisionCode();
        return Mono.fromCallable(() -> protection.phoneIndex(division, stored(phone)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapMany(index -> callers.earlier(actor, division, index, MOST_EARLIER, clock.instant()))
                .collectList()
                .doOnNext(found -> LOG.info("caller search by {} found {}", actor.account(), found.size()));
    }

    private static String stored(String phone) {
        return PhoneNumbers.normalise(phone)
                .orElseThrow(() -> new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("phone", "ValidPhone"))));
    }

    static void requireRight(Actor actor, ServiceRequest request) {
        boolean ownDivision = actor.divisionCode().equals(request.divisionCode());
        if (ownDivision && actor.hasAny(Role.OPERATOR, Role.SUPERVISOR)) {
            return;
        }
        if (!actor.has(Role.CLERK) || !request.isAssignedTo(actor.department())) {
            throw refusal(IntakeProblem.CALLER_OF_OTHER_DIVISION, Map.of());
        }
        if (!request.isHeldBy(actor.department())) {
            throw refusal(IntakeProblem.CALLER_OF_FORMER_REQUEST, Map.of());
        }
        if (request.matter().secret()) {
            throw refusal(IntakeProblem.CALLER_SECRET, Map.of());
        }
    }

    private Caller open(ServiceRequest request, Sealed stored) {
        String keyId = stored.keyId();
        String name = stored.name();
        String phone = stored.phone();
        if (keyId == null || (name == null && phone == null)) {
            throw refusal(IntakeProblem.CALLER_UNKNOWN, Map.of());
        }
        Owner owner = new Owner(request.divisionCode(), request.id());
        return new Caller(
                name == null ? null : opened(keyId, protection.openName(owner, keyId, name)),
                phone == null ? null : opened(keyId, protection.openPhone(owner, keyId, phone)));
    }

    private static String opened(String keyId, Optional<String> plain) {
        return plain.orElseThrow(() -> refusal(IntakeProblem.CALLER_KEY_MISSING, Map.of("key", keyId)));
    }

    private static ProblemException refusal(IntakeProblem problem, Map<String, Object> facts) {
        return new ProblemException(problem, facts);
    }
}
