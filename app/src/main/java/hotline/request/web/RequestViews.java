package hotline.request.web;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.Division;
import hotline.directory.Divisions;
import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import hotline.request.Act;
import hotline.request.ActsAtHand;
import hotline.request.Lifecycle;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.store.RequestReader;
import hotline.request.store.RequestReader.ViewedWords;
import hotline.request.web.RequestView.CallerView;
import hotline.request.web.RequestView.DepartmentView;
import hotline.request.web.RequestView.Erased;
import hotline.request.web.RequestView.Named;
import hotline.request.web.RequestView.PlaceView;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what a reader sees of a request, and has the look logged. */
@Component
class RequestViews {

    private record Names(
            Optional<Department> department,
            SubjectCatalogue subjects,
            Optional<Division> township,
            Optional<Division> village) {}

    private final Requests requests;
    private final RequestReader reader;
    private final Departments departments;
    private final Divisions divisions;
    private final Subjects subjects;
    private final Labels labels;
    private final Clock clock;

    RequestViews(
            Requests requests,
            RequestReader reader,
            Departments departments,
            Divisions divisions,
            Subjects subjects,
            Labels labels,
            Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.departments = departments;
        this.divisions = divisions;
        this.subjects = subjects;
        this.labels = labels;
        this.clock = clock;
    }

    Mono<RequestView> view(Actor actor, RequestNumber number) {
        return requests.find(actor, number).flatMap(request -> view(actor, request));
    }

    Mono<RequestView> view(Actor actor, ServiceRequest request) {
        Instant now = clock.instant();
        return reader.viewWords(actor, request, now)
                .zipWith(names(request), (words, names) -> view(actor, request, words, names, now));
    }

    private Mono<Names> names(ServiceRequest request) {
        return Mono.zip(
                        department(request.lead()),
                        subjects.catalogueOf(request.divisionCode()),
                        division(request.matter().townshipCode()),
                        division(request.matter().villageCode()))
                .map(found -> new Names(found.getT1(), found.getT2(), found.getT3(), found.getT4()));
    }

    private Mono<Optional<Department>> department(@Nullable DepartmentKey key) {
        return key == null ? Mono.just(Optional.empty()) : departments.find(key).singleOptional();
    }

    private Mono<Optional<Division>> division(@Nullable String code) {
        return code == null ? Mono.just(Optional.empty()) : divisions.find(code).singleOptional();
    }

    private RequestView view(Actor actor, ServiceRequest request, ViewedWords words, Names names, Instant now) {
        ImportOrigin origin = request.origin();
        return new RequestView(
                request.number().value(),
                request.number().spoken(),
                request.version(),
                request.status(),
                labels.of("status", request.status()),
                request.matter().nature(),
                request.matter().channel().code(),
                request.matter().urgency(),
                subject(request.matter().subjectCode(), names.subjects()),
                words.title(),
                words.text(),
                erased(actor, request, words),
                new PlaceView(
                        named(names.township()),
                        named(names.village()),
                        words.address(),
                        words.longitude(),
                        words.latitude()),
                caller(actor, request, words),
                request.matter().enterpriseCode(),
                words.enterpriseName(),
                request.matter().secret(),
                request.receivedAt(),
                request.dueAt(),
                request.cycle().originalDueAt(),
                request.cycle().provisional(),
                request.isOverdueAt(now),
                request.completedAt(),
                request.cycle().verdict(),
                origin == null ? null : origin.declared(),
                origin == null ? null : origin.anomaly(),
                request.direct(),
                department(request.lead(), names.department()),
                actsOf(actor, request, now));
    }

    /** Only those who may reveal the person of a secret matter see that there is one; everyone else sees the matter. */
    private static @Nullable CallerView caller(Actor actor, ServiceRequest request, ViewedWords words) {
        if (words.isCallerErased() || isHidden(actor, request)) {
            return null;
        }
        return new CallerView(
                words.isAnonymous(),
                words.nameMask(),
                words.phoneMask(),
                words.wishesSecrecy(),
                words.wishesCallBack());
    }

    private static Erased erased(Actor actor, ServiceRequest request, ViewedWords words) {
        return new Erased(words.isTextErased(), words.isCallerErased() && !isHidden(actor, request));
    }

    private static boolean isHidden(Actor actor, ServiceRequest request) {
        boolean mayReveal = actor.hasAny(Role.OPERATOR, Role.SUPERVISOR)
                && actor.divisionCode().equals(request.divisionCode());
        return request.matter().secret() && !mayReveal;
    }

    private static List<Act> actsOf(Actor actor, ServiceRequest request, Instant now) {
        return Lifecycle.from(request.status()).stream()
                .filter(transition -> Requests.mayAct(actor, request, transition))
                .filter(transition -> ActsAtHand.isAtHand(request, transition.act(), actor, now))
                .map(Lifecycle.Transition::act)
                .toList();
    }

    private static @Nullable Named subject(@Nullable String code, SubjectCatalogue catalogue) {
        return code == null ? null : new Named(code, catalogue.nameOf(code));
    }

    private static @Nullable Named named(Optional<Division> division) {
        return division.map(found -> new Named(found.code(), found.name())).orElse(null);
    }

    private static @Nullable DepartmentView department(@Nullable DepartmentKey key, Optional<Department> department) {
        return key == null
                ? null
                : new DepartmentView(
                        key.divisionCode(),
                        key.code(),
                        department.map(Department::name).orElse(key.code()));
    }
}
