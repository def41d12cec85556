package hotline.request.web;

import hotline.request.RequestFilter;
import hotline.request.RequestLists;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.ViewKind;
import hotline.request.Views;
import hotline.request.proof.Verification;
import hotline.request.proof.Verifier;
import hotline.request.search.FoundRequests;
import hotline.request.search.RequestOrder;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
public class RequestController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;

    private final RequestLists lists;
    private final RequestViews views;
    private final Views looks;
    private final Verifier verifier;
    private final TimelineViews timelineViews;
    private final Clock clock;

    RequestController(
            RequestLists lists,
            RequestViews views,
            Views looks,
            Verifier verifier,
            TimelineViews timelineViews,
            Clock clock) {
        this.lists = lists;
        this.views = views;
        this.looks = looks;
        this.verifier = verifier;
        this.timelineViews = timelineViews;
        this.clock = clock;
    }

    @GetMapping
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(
            summary =
                    "Requests that the reader may see; words are looked for step by step, and 'searched' says how far")
    Mono<FoundRequests> list(
            Actor actor,
            @RequestParam(defaultValue = "") List<RequestStatus> status,
            @Parameter(description = "code of a department of the reader's division, or with its division: 141122:015")
                    @RequestParam(required = false)
                    @FoldedCode
                    @Nullable
                    String department,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "received") RequestOrder sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit) {
        DepartmentKey key = department == null ? null : DepartmentKey.of(department, actor.divisionCode());
        RequestFilter filter = new RequestFilter(statuses(status), key, overdue ? clock.instant() : null, dueBefore, q);
        return lists.find(actor, filter, sort, cursor, Math.max(1, Math.min(limit, LARGEST_LIMIT)));
    }

    @GetMapping("/{number}")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "One request, as much of it as the reader may see")
    Mono<ResponseEntity<RequestView>> show(Actor actor, @PathVariable String number) {
        return views.view(actor, RequestNumber.typed(number))
                .map(view ->
                        ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view));
    }

    @GetMapping("/{number}/events")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "What has happened to a request, in order")
    Mono<List<TimelineView>> events(Actor actor, @PathVariable String number) {
        return timelineViews.of(actor, RequestNumber.typed(number));
    }

    @GetMapping("/{number}/deadline")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "The clocks of a request, with how each due instant came about")
    Mono<List<ClockView>> deadline(Actor actor, @PathVariable String number) {
        Instant now = clock.instant();
        return looks.view(actor, RequestNumber.typed(number), ViewKind.DEADLINE)
                .map(request -> request.clocks().stream()
                        .map(run -> ClockView.of(run, request.seenAt(now)))
                        .toList());
    }

    @GetMapping("/{number}/verification")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "Checks that the log of a request is whole and that its state follows from the log")
    Mono<Verification> verify(Actor actor, @PathVariable String number) {
        return verifier.verify(actor, RequestNumber.typed(number));
    }

    /** A blank between commas is no status, and saying nothing instead would list more than was meant. */
    private static Set<RequestStatus> statuses(List<RequestStatus> named) {
        if (named.stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST,
                    Map.of(),
                    List.of(new ProblemException.FieldError("status", "unreadable")));
        }
        return Set.copyOf(named);
    }
}
