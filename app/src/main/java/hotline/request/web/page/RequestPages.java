package hotline.request.web.page;

import hotline.calendar.Calendars;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.RulePacks;
import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.directory.Divisions;
import hotline.directory.Subjects;
import hotline.request.Act;
import hotline.request.Proceeding;
import hotline.request.RequestLines;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.web.CorrectionPreview;
import hotline.request.web.RequestView;
import hotline.request.web.RequestViews;
import hotline.request.web.TimelineView;
import hotline.request.web.TimelineViews;
import hotline.request.web.page.ActPanels.Offered;
import hotline.request.web.page.ActPanels.Refused;
import hotline.shared.Actor;
import hotline.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what a request's page shows. */
@Component
class RequestPages {

    private record Parts(ServiceRequest request, RequestView view, List<TimelineView> timeline, List<PartLine> parts) {}

    private record Reference(WorkingCalendar calendar, Offered offered) {}

    private final Requests requests;
    private final RequestViews views;
    private final TimelineViews timelines;
    private final ActPanels panels;
    private final Departments departments;
    private final Divisions divisions;
    private final Calendars calendars;
    private final RulePacks rulePacks;
    private final Subjects subjects;
    private final Clock clock;

    RequestPages(
            Requests requests,
            RequestViews views,
            TimelineViews timelines,
            ActPanels panels,
            Departments departments,
            Divisions divisions,
            Calendars calendars,
            RulePacks rulePacks,
            Subjects subjects,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.timelines = timelines;
        this.panels = panels;
        this.departments = departments;
        this.divisions = divisions;
        this.calendars = calendars;
        this.rulePacks = rulePacks;
        this.subjects = subjects;
        this.clock = clock;
    }

    Mono<RequestPage> of(Actor actor, RequestNumber number, Locale locale) {
        return of(actor, number, locale, null, null);
    }

    /**
     * The page with what was sent and not done.
     *
     * @param refused the form that was refused, or that only asked what it would do
     * @param corrected the request as a correction would make it, if that was asked
     */
    Mono<RequestPage> of(
            Actor actor,
            RequestNumber number,
            Locale locale,
            @Nullable Refused refused,
            @Nullable ServiceRequest corrected) {
        Mono<Parts> parts = requests.find(actor, number).flatMap(request -> Mono.zip(
                        views.view(actor, request), timelines.of(request, locale), partLines(request))
                .map(read -> new Parts(request, read.getT1(), read.getT2(), read.getT3())));
        return parts.zipWith(
                reference(number.divisionCode()),
                (read, known) -> page(actor, locale, read, known, refused, corrected));
    }

    private Mono<List<PartLine>> partLines(ServiceRequest request) {
        return Flux.fromIterable(request.parts())
                .concatMap(part -> departments
                        .find(part.department())
                        .map(Department::name)
                        .defaultIfEmpty(part.department().code())
                        .map(name -> PartLine.of(request, part, name)))
                .collectList();
    }

    private Mono<Reference> reference(String divisionCode) {
        return Mono.zip(
                        calendars.of(divisionCode),
                        departments.ofDivision(divisionCode),
                        rulePacks.inForce(divisionCode, clock.instant()),
                        divisions.directlyBelow(divisionCode),
                        subjects.catalogueOf(divisionCode))
                .map(found -> new Reference(
                        found.getT1(),
                        new Offered(
                                found.getT2(),
                                found.getT3().pauseCauses(),
                                found.getT4(),
                                found.getT5(),
                                null,
                                List.of())));
    }

    private RequestPage page(
            Actor actor,
            Locale locale,
            Parts parts,
            Reference known,
            @Nullable Refused refused,
            @Nullable ServiceRequest corrected) {
        ServiceRequest request = parts.request();
        Instant now = request.seenAt(clock.instant());
        List<Act> acts = parts.view().acts();
        Offered offered = known.offered()
                .with(ReturnedReply.in(parts.timeline(), actor.department()), OpenOrders.in(parts.timeline(), request));
        ActPanels told = panels.in(locale);
        boolean isHotline = actor.hasAny(Role.OPERATOR, Role.SUPERVISOR);
        return new RequestPage(
                parts.view(),
                RequestLines.next(request, now, known.calendar()),
                request.clocks().stream().map(run -> ClockLine.of(run, now)).toList(),
                isHotline ? ProposalLine.of(request, parts.timeline()) : List.of(),
                told.of(actor, request, acts, offered, refused),
                told.kept(acts, refused),
                parts.parts(),
                request.proceedings().stream()
                        .filter(Proceeding::isOpen)
                        .map(each -> PendingLine.of(request, each))
                        .toList(),
                request.standing().repeatCalls(),
                request.standing().superior(),
                request.standing().mergedInto(),
                corrected == null ? null : CorrectionPreview.of(request, corrected),
                parts.timeline(),
                mayReveal(actor, parts.view()),
                actor.hasAny(Role.OPERATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR),
                UUID.randomUUID().toString());
    }

    private static boolean mayReveal(Actor actor, RequestView view) {
        RequestView.CallerView caller = view.caller();
        return caller != null && !caller.anonymous() && actor.hasAny(Role.OPERATOR, Role.SUPERVISOR, Role.CLERK);
    }
}
