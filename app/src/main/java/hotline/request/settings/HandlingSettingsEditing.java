package hotline.request.settings;

import hotline.directory.Departments;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.RequestProblem;
import hotline.request.settings.HandlingSettingsRepository.LastChange;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets administrators set how their division wants requests handled, and heads what their department wants. */
@Service
class HandlingSettingsEditing {

    private static final Logger LOG = LoggerFactory.getLogger(HandlingSettingsEditing.class);

    /**
     * Settings, and who changed them last.
     *
     * @param changedBy the person's name; empty where nobody ever did
     */
    public record Kept(HandlingSettings settings, LastChange change, String changedBy) {}

    private final HandlingSettingsRepository repository;
    private final Departments departments;
    private final Staff staff;
    private final Clock clock;

    HandlingSettingsEditing(HandlingSettingsRepository repository, Departments departments, Staff staff, Clock clock) {
        this.repository = repository;
        this.departments = departments;
        this.staff = staff;
        this.clock = clock;
    }

    /** The settings of the actor's division; the usual ones where nobody ever set any. */
    public Mono<Kept> of(Actor actor) {
        return repository
                .of(actor.divisionCode(), null, null)
                .zipWith(repository.lastChange(actor.divisionCode()))
                .flatMap(found -> kept(found.getT1(), found.getT2()));
    }

    /**
     * Changes the settings of the actor's division.
     *
     * @param seen the version that was seen, 0 if there was none
     */
    public Mono<Kept> change(Actor actor, int seen, HandlingSettings settings) {
        List<FieldError> errors = errors(settings);
        if (!errors.isEmpty()) {
            return Mono.error(new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), errors));
        }
        return repository
                .change(actor.divisionCode(), seen, settings, actor, clock.instant())
                .filter(isChanged -> isChanged)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.STALE_VERSION, Map.of())))
                .doOnNext(done ->
                        LOG.info("handling settings of {} changed by {}", actor.divisionCode(), actor.account()))
                .flatMap(done -> of(actor));
    }

    /** Whether a department's head signs its replies. */
    public Mono<Kept> ofDepartment(Actor actor, String code) {
        DepartmentKey department = new DepartmentKey(actor.divisionCode(), code);
        return departments
                .find(department)
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of())))
                .then(repository.of(department.divisionCode(), department.divisionCode(), code))
                .zipWith(Mono.defer(() -> repository.lastChange(department)))
                .flatMap(found -> kept(found.getT1(), found.getT2()));
    }

    private Mono<Kept> kept(HandlingSettings settings, LastChange change) {
        return name(change.changedBy()).map(name -> new Kept(settings, change, name));
    }

    /** A member's name; the program itself has only its id. */
    private Mono<String> name(@Nullable String id) {
        if (id == null) {
            return Mono.just("");
        }
        try {
            return staff.find(UUID.fromString(id)).map(StaffMember::name).defaultIfEmpty(id);
        } catch (IllegalArgumentException noMember) {
            return Mono.just(id);
        }
    }

    /** Sets whether a department's head signs its replies; a head does so for the own department only. */
    public Mono<Kept> requireSignature(Actor actor, String code, boolean isRequired) {
        DepartmentKey department = new DepartmentKey(actor.divisionCode(), code);
        if (!actor.has(Role.ADMINISTRATOR) && !department.equals(actor.department())) {
            return Mono.error(new ProblemException(RequestProblem.OTHER_DEPARTMENT, Map.of()));
        }
        return ofDepartment(actor, code)
                .then(Mono.defer(() ->
                        repository.setSignature(department.divisionCode(), code, isRequired, actor, clock.instant())))
                .then(Mono.fromRunnable(() -> LOG.info(
                        "signature of {} {}: {} by {}", actor.divisionCode(), code, isRequired, actor.account())))
                .then(Mono.defer(() -> ofDepartment(actor, code)));
    }

    /** Codes of the departments of the actor's division whose heads sign. */
    public Mono<Set<String>> signing(Actor actor) {
        return repository.signing(actor.divisionCode());
    }

    /**
     * Lets the heads of some departments sign and those of others not; whatever was as wished when it was seen stays as it is
     * now, so that two who set different departments do not undo each other.
     *
     * @param seen codes of the departments whose heads signed when that was seen
     */
    public Mono<Void> requireSignatures(Actor actor, Set<String> seen, Set<String> wished) {
        return Flux.concat(Flux.fromIterable(seen), Flux.fromIterable(wished))
                .distinct()
                .filter(code -> seen.contains(code) != wished.contains(code))
                .concatMap(code -> requireSignature(actor, code, wished.contains(code)))
                .then();
    }

    private static List<FieldError> errors(HandlingSettings settings) {
        List<FieldError> errors = new ArrayList<>();
        if (settings.reviewMode() == ReviewMode.SAMPLE && settings.samplePercent() < 1) {
            errors.add(new FieldError("samplePercent", "Min", Map.of("value", 1)));
        }
        if (settings.reviewMode() == ReviewMode.RULE
                && settings.reviewedNatures().isEmpty()) {
            errors.add(new FieldError("reviewedNatures", "NotEmpty"));
        }
        List<Integer> ascending =
                settings.dueSoonShares().stream().distinct().sorted().toList();
        if (!ascending.equals(settings.dueSoonShares())) {
            errors.add(new FieldError("dueSoonShares", "not-ascending"));
        }
        return errors;
    }
}
