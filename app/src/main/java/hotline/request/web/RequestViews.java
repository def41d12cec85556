package hotline.request.web;

import hotline.directory.SubjectCatalogue;
import hotline.request.Act;
import hotline.request.ClockRun;
import hotline.request.Lifecycle;
import hotline.request.Proceeding;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.acts.Rooms;
import hotline.request.store.RequestReader;
import hotline.request.store.RequestReader.ViewedWords;
import hotline.request.web.MergedChildren.Child;
import hotline.request.web.RequestView.CallerView;
import hotline.request.web.RequestView.DepartmentView;
import hotline.request.web.RequestView.Erased;
import hotline.request.web.RequestView.MergedView;
import hotline.request.web.RequestView.Named;
import hotline.request.web.RequestView.NextView;
import hotline.request.web.RequestView.PlaceView;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts together what a reader sees of a request, and has the look logged. */
@Component
public class RequestViews {

    private final Requests requests;
    private final RequestReader reader;
    private final MergedChildren children;
    private final NameFinder nameFinder;
    private final Labels labels;
    private final Clock clock;

    RequestViews(
            Requests requests,
            RequestReader reader,
            MergedChildren children,
            NameFinder nameFinder,
            Labels labels,
            Clock clock) {
        this.requests = requests;
        this.reader = reader;
        this.children = children;
        this.nameFinder = nameFinder;
        this.labels = labels;
        this.clock = clock;
    }

    Mono<RequestView> view(Actor actor, RequestNumber number) {
        return requests.find(actor, number).flatMap(request -> view(actor, request));
    }

    public Mono<RequestView> view(Actor actor, ServiceRequest request) {
        Instant now = clock.instant();
        return Mono.zip(
                        reader.viewWords(actor, request, now),
                        nameFinder.of(request, List.of(request.matter())),
                        merged(actor, request, now))
                .map(read -> view(actor, request, read.getT1(), read.getT2(), read.getT3(), request.seenAt(now)));
    }

    /** The requests merged into this one; none for a department whose part was taken, as they may have come after that. */
    private Mono<List<Child>> merged(Actor actor, ServiceRequest request, Instant now) {
        return request.takenAt() != null
                ? Mono.just(List.of())
                : children.view(actor, request, now).collectList();
    }

    private RequestView view(
            Actor actor, ServiceRequest request, ViewedWords words, Names names, List<Child> merged, Instant now) {
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
                        place(request.matter().townshipCode(), names),
                        place(request.matter().villageCode(), names),
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
                request.isOverdueAt(now) && !request.isNeverJudged(request.cycle()),
                next(request, now),
                request.completedAt(),
                request.verdictOf(request.cycle()),
                origin == null ? null : origin.declared(),
                origin == null ? null : origin.anomaly(),
                request.isNeverJudged(request.cycle()),
                request.direct(),
                department(request.lead(), names),
                request.parts().stream()
                        .map(part -> PartView.of(request, part, names, labels, now))
                        .toList(),
                request.cycles().stream()
                        .map(cycle -> CycleView.of(request, cycle, labels))
                        .toList(),
                request.proceedings().stream()
                        .map(each -> proceeding(request, each, names))
                        .toList(),
                request.standing().repeatCalls(),
                request.standing().superior(),
                request.standing().mergedInto(),
                merged.stream()
                        .limit(MergedChildren.MOST)
                        .map(child -> child(actor, request, child))
                        .toList(),
                merged.size() > MergedChildren.MOST,
                pausedSince(request),
                request.takenAt(),
                actsOf(actor, request, now));
    }

    private ProceedingView proceeding(ServiceRequest request, Proceeding proceeding, Names names) {
        DepartmentKey whose = proceeding.assignmentNumber() == 0
                ? null
                : WrittenSentence.departmentOf(request, proceeding.assignmentNumber());
        return ProceedingView.of(proceeding, department(whose, names), names, labels);
    }

    private @Nullable NextView next(ServiceRequest request, Instant now) {
        ClockRun next = request.nextClock();
        return next == null || next.dueAt() == null
                ? null
                : new NextView(next.step(), labels.of("step", next.step()), next.dueAt(), next.isOverdueAt(now));
    }

    private static @Nullable Instant pausedSince(ServiceRequest request) {
        return request.status() == RequestStatus.PAUSED ? request.clockStoppedAt() : null;
    }

    /** The caller; absent for readers who may not know the caller, as if there were none. */
    private static @Nullable CallerView caller(Actor actor, ServiceRequest request, ViewedWords words) {
        if (words.isCallerErased() || Requests.isCallerHidden(actor, request)) {
            return null;
        }
        return new CallerView(
                words.isAnonymous(),
                words.nameMask(),
                words.phoneMask(),
                words.wishesSecrecy(),
                words.wishesCallBack());
    }

    /** A merged request's caller is shown to whom its own request would show them. */
    private static MergedView child(Actor actor, ServiceRequest parent, Child child) {
        boolean isHidden = child.isCallerErased() || isHidden(actor, parent.divisionCode(), child.isSecret());
        CallerView caller = isHidden
                ? null
                : new CallerView(
                        child.isAnonymous(),
                        child.nameMask(),
                        child.phoneMask(),
                        child.wishesSecrecy(),
                        child.wishesCallBack());
        RequestNumber number = new RequestNumber(child.number());
        return new MergedView(
                number.value(), number.spoken(), child.title(), child.receivedAt(), child.isSecret(), caller);
    }

    private static Erased erased(Actor actor, ServiceRequest request, ViewedWords words) {
        return new Erased(words.isTextErased(), words.isCallerErased() && !Requests.isCallerHidden(actor, request));
    }

    private static boolean isHidden(Actor actor, String divisionCode, boolean isSecret) {
        boolean mayReveal = actor.hasAny(Role.OPERATOR, Role.SUPERVISOR)
                && actor.divisionCode().equals(divisionCode);
        return isSecret && !mayReveal;
    }

    private static List<Act> actsOf(Actor actor, ServiceRequest request, Instant now) {
        return Lifecycle.from(request.status()).stream()
                .filter(transition -> Requests.mayAct(actor, request, transition))
                .filter(transition -> isAtHand(request, transition.act(), actor, now))
                .map(Lifecycle.Transition::act)
                .toList();
    }

    private static @Nullable Named subject(@Nullable String code, SubjectCatalogue catalogue) {
        return code == null ? null : new Named(code, catalogue.nameOf(code));
    }

    private static @Nullable Named place(@Nullable String code, Names names) {
        return code == null ? null : new Named(code, names.division(code));
    }

    private static @Nullable DepartmentView department(@Nullable DepartmentKey key, Names names) {
        return key == null ? null : new DepartmentView(key.divisionCode(), key.code(), names.department(key));
    }

    private static boolean isAtHand(ServiceRequest request, Act act, Actor actor, Instant now) {
        return Rooms.of(act)
                .filter(type -> type.offered().holds(request, actor, now))
                .isPresent();
    }
}
