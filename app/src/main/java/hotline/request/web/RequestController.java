package hotline.request.web;

import hotline.request.RequestFilter;
import hotline.request.RequestLists;
import hotline.request.RequestNumber;
import hotline.request.RequestProblem;
import hotline.request.RequestStatus;
import hotline.request.RequestSummary;
import hotline.request.Requests;
import hotline.request.Timeline;
import hotline.request.Timeline.Verification;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.Page;
import hotline.shared.ProblemException;
import hotline.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reading requests: lists, one request, its timeline, its deadlines, its chain. */
@RestController
@RequestMapping("/api/v1/requests")
class RequestController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    private final RequestLists lists;
    private final RequestViews views;
    private final Requests requests;
    private final Timeline timeline;
    private final TimelineViews timelineViews;
    private final Clock clock;

    RequestController(
            RequestLists lists,
            RequestViews views,
            Requests requests,
            Timeline timeline,
            TimelineViews timelineViews,
            Clock clock) {
        this.lists = lists;
        this.views = views;
        this.requests = requests;
        this.timeline = timeline;
        this.timelineViews = timelineViews;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.OPERATOR, Role.CLERK, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<Page<RequestSummary>> list(
            Actor actor,
            @RequestParam(defaultValue = "") Set<RequestStatus> status,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "received") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit) {
        DepartmentKey key = department == null ? null : new DepartmentKey(actor.divisionCode(), department);
        RequestFilter filter = new RequestFilter(status, key, overdue ? clock.instant() : null, dueBefore, q);
        int size = Math.max(1, Math.min(limit, LARGEST_LIMIT));
        return sort.equals("due")
                ? lists.byDueTime(actor, filter, cursor, size)
                : lists.byReceivedTime(actor, filter, cursor, size);
    }

    @GetMapping("/{number}")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<ResponseEntity<RequestView>> show(Actor actor, @PathVariable String number) {
        return views.view(actor, parse(number))
                .map(view ->
                        ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view));
    }

    @GetMapping("/{number}/events")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<List<TimelineView>> events(Actor actor, @PathVariable String number) {
        return timelineViews.of(actor, parse(number));
    }

    @GetMapping("/{number}/deadline")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<List<ClockView>> deadline(Actor actor, @PathVariable String number) {
        return requests.find(actor, parse(number))
                .map(request -> request.clocks().stream().map(ClockView::of).toList());
    }

    @GetMapping("/{number}/verification")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<Verification> verify(Actor actor, @PathVariable String number) {
        return timeline.verify(actor, parse(number));
    }

    /** Reads a number as people type it. */
    static RequestNumber parse(String number) {
        try {
            return RequestNumber.parse(number);
        } catch (IllegalArgumentException invalid) {
            throw new ProblemException(RequestProblem.INVALID_NUMBER, Map.of("number", number));
        }
    }
}
