package hotline.request.web;

import hotline.calendar.Calendars;
import hotline.calendar.WorkingCalendar;
import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.request.RequestLines;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.shared.Actor;
import hotline.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what a request's page shows. */
@Component
class RequestPages {

    private record Parts(ServiceRequest request, RequestView view, List<TimelineView> timeline) {}

    private record Reference(WorkingCalendar calendar, List<Department> departments) {}

    private final Requests requests;
    private final RequestViews views;
    private final TimelineViews timelines;
    private final Departments departments;
    private final Calendars calendars;
    private final Clock clock;

    RequestPages(
            Requests requests,
            RequestViews views,
            TimelineViews timelines,
            Departments departments,
            Calendars calendars,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.timelines = timelines;
        this.departments = departments;
        this.calendars = calendars;
        this.clock = clock;
    }

    Mono<RequestPage> of(Actor actor, RequestNumber number) {
        Mono<Parts> parts = requests.find(actor, number).flatMap(request -> views.view(actor, request)
                .zipWith(timelines.of(request), (view, timeline) -> new Parts(request, view, timeline)));
        return parts.zipWith(reference(number.divisionCode()), (read, known) -> page(actor, read, known));
    }

    private Mono<Reference> reference(String divisionCode) {
        return Mono.zip(calendars.of(divisionCode), departments.ofDivision(divisionCode), Reference::new);
    }

    private RequestPage page(Actor actor, Parts parts, Reference known) {
        ServiceRequest request = parts.request();
        Instant now = clock.instant();
        boolean isHotline = actor.hasAny(Role.OPERATOR, Role.SUPERVISOR);
        return new RequestPage(
                parts.view(),
                RequestLines.remaining(request.status(), request.dueAt(), now, known.calendar()),
                request.clocks().stream().map(run -> ClockLine.of(run, now)).toList(),
                isHotline ? ProposalLine.in(parts.timeline()) : List.of(),
                choices(known.departments()),
                parts.timeline(),
                mayReveal(actor, parts.view()),
                UUID.randomUUID().toString());
    }

    private static List<Labels.Choice> choices(List<Department> departments) {
        return departments.stream()
                .filter(department -> !department.retired())
                .map(department -> new Labels.Choice(department.key().code(), department.name()))
                .toList();
    }

    private static boolean mayReveal(Actor actor, RequestView view) {
        RequestView.CallerView caller = view.caller();
        return caller != null && !caller.anonymous() && actor.hasAny(Role.OPERATOR, Role.SUPERVISOR, Role.CLERK);
    }
}
