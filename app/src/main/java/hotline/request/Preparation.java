package hotline.request;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.DispatchCatalogue;
import hotline.directory.DispatchCatalogues;
import hotline.directory.DivisionLevel;
import hotline.directory.Divisions;
import hotline.directory.Subjects;
import hotline.request.events.Matter;
import hotline.request.handling.Circumstances;
import hotline.request.handling.Requirements;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.request.store.RequestRepository;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Checks what an act names beside the request, and gathers what its decision looks at. */
@Component
class Preparation {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int PER_CENT = 100;
    private static final Set<DivisionLevel> BELOW_COUNTIES =
            EnumSet.of(DivisionLevel.TOWNSHIP, DivisionLevel.FUNCTIONAL_AREA);

    private final RulesInForce rulesInForce;
    private final HandlingSettingsRepository settings;
    private final RequestRepository requests;
    private final Divisions divisions;
    private final Departments departments;
    private final DispatchCatalogues catalogues;
    private final Subjects subjects;

    Preparation(
            RulesInForce rulesInForce,
            HandlingSettingsRepository settings,
            RequestRepository requests,
            Divisions divisions,
            Departments departments,
            DispatchCatalogues catalogues,
            Subjects subjects) {
        this.rulesInForce = rulesInForce;
        this.settings = settings;
        this.requests = requests;
        this.divisions = divisions;
        this.departments = departments;
        this.catalogues = catalogues;
        this.subjects = subjects;
    }

    /** How a division, and one of its departments, wants requests handled. */
    Mono<HandlingSettings> settings(String divisionCode, @Nullable DepartmentKey department) {
        return settings.of(
                divisionCode,
                department == null ? null : department.divisionCode(),
                department == null ? null : department.code());
    }

    Mono<Circumstances> of(Actor actor, ServiceRequest request, Command command, Instant now) {
        Mono<Optional<DispatchCatalogue>> catalogue = command.departments().isEmpty()
                ? Mono.just(Optional.empty())
                : catalogues.inForce(request.divisionCode(), now).singleOptional();
        return requireKnown(request, command)
                .then(catalogue)
                .delayUntil(found -> requireDepartments(actor, request, command, found.orElse(null)))
                .flatMap(found -> gathered(actor, request, command, found.orElse(null), now));
    }

    private Mono<Circumstances> gathered(
            Actor actor, ServiceRequest request, Command command, @Nullable DispatchCatalogue catalogue, Instant now) {
        Integer version = catalogue == null ? null : catalogue.version();
        return Mono.zip(
                        rulesInForce.of(request.divisionCode(), now),
                        settings(request.divisionCode(), request.lead()),
                        parent(command))
                .flatMap(known -> cycleRules(request, command, known.getT1())
                        .map(cycleRules -> new Circumstances(
                                actor,
                                known.getT1(),
                                cycleRules,
                                known.getT2(),
                                known.getT3().orElse(null),
                                version,
                                CHANCE.nextInt(PER_CENT) < known.getT2().samplePercent(),
                                now)));
    }

    /** Only what counts deadlines anew needs the rules that the cycle is judged by. */
    private Mono<Rules> cycleRules(ServiceRequest request, Command command, Rules inForce) {
        return command.countsAnew() ? rulesInForce.ofCycle(request, inForce) : Mono.just(inForce);
    }

    private Mono<Optional<ServiceRequest>> parent(Command command) {
        RequestNumber parent = command.parent();
        return parent == null
                ? Mono.just(Optional.empty())
                : requests.find(parent).singleOptional();
    }

    /** A correction names what is in the directory now; what it leaves as it was may have been retired since. */
    private Mono<Void> requireKnown(ServiceRequest request, Command command) {
        Matter before = request.matter();
        Matter right = command.corrected(before);
        Mono<Void> subject = right.subjectCode() == null || right.subjectCode().equals(before.subjectCode())
                ? Mono.empty()
                : requireSubject(right.subjectCode(), request.divisionCode());
        boolean isSamePlace = Objects.equals(right.townshipCode(), before.townshipCode())
                && Objects.equals(right.villageCode(), before.villageCode());
        return isSamePlace ? subject : subject.then(requirePlace(right, request.divisionCode()));
    }

    private Mono<Void> requireSubject(String code, String divisionCode) {
        return subjects.catalogueOf(divisionCode)
                .filter(catalogue -> catalogue
                        .find(code)
                        .filter(subject -> !subject.retired())
                        .isPresent())
                .switchIfEmpty(
                        Mono.error(() -> unknown(RequestProblem.UNKNOWN_SUBJECT, "subjectCode", "unknown-subject")))
                .then();
    }

    private static ProblemException unknown(RequestProblem problem, String field, String error) {
        return new ProblemException(problem, Map.of(), List.of(new FieldError(field, error)));
    }

    /** A township of the division, and a village of that township. */
    private Mono<Void> requirePlace(Matter right, String divisionCode) {
        String township = right.townshipCode();
        String village = right.villageCode();
        Mono<Boolean> isPlace = township == null
                ? Mono.just(village == null)
                : divisions
                        .visibleFrom(divisionCode)
                        .flatMap(above -> isBelow(township, above, BELOW_COUNTIES))
                        .filterWhen(isTownship -> village == null
                                ? Mono.just(true)
                                : isBelow(village, Set.of(township), Set.of(DivisionLevel.VILLAGE)));
        return isPlace.filter(is -> is)
                .switchIfEmpty(Mono.error(() -> unknown(
                        RequestProblem.UNKNOWN_PLACE,
                        village == null ? "townshipCode" : "villageCode",
                        "unknown-place")))
                .then();
    }

    private Mono<Boolean> isBelow(String code, Set<String> above, Set<DivisionLevel> levels) {
        return divisions
                .find(code)
                .map(found -> !found.retired()
                        && levels.contains(found.level())
                        && found.parentCode() != null
                        && above.contains(found.parentCode()))
                .defaultIfEmpty(false);
    }

    /** A city dispatches to its own departments and to those of its counties; a township takes no work of departments. */
    private Mono<Void> requireDepartments(
            Actor actor, ServiceRequest request, Command command, @Nullable DispatchCatalogue catalogue) {
        List<DepartmentKey> named = command.departments();
        return Flux.fromIterable(named)
                .concatMap(key -> department(key, request.divisionCode()))
                .doOnNext(department -> requireNotBarred(actor, request, command, catalogue, department))
                .then();
    }

    private Mono<Department> department(DepartmentKey key, String divisionCode) {
        return divisions
                .visibleFrom(divisionCode)
                .filter(below -> below.contains(key.divisionCode()))
                .flatMap(below -> departments.find(key))
                .filter(department -> !department.retired())
                .switchIfEmpty(Mono.error(() -> Requirements.refusal(RequestProblem.UNKNOWN_DEPARTMENT)));
    }

    /** 国办函〔2025〕66号（五）: what is a department's work is not passed down, unless a supervisor says why. */
    private static void requireNotBarred(
            Actor actor,
            ServiceRequest request,
            Command command,
            @Nullable DispatchCatalogue catalogue,
            Department department) {
        String subject = request.matter().subjectCode();
        if (catalogue == null || subject == null || !catalogue.bars(subject, department)) {
            return;
        }
        boolean isOverridden = command.overrideReason() != null && actor.has(Role.SUPERVISOR);
        if (!isOverridden && !command.mayNameBarred()) {
            throw new ProblemException(RequestProblem.TOWNSHIP_BARRED, Map.of("department", department.name()));
        }
    }
}
