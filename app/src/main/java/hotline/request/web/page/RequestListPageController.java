package hotline.request.web.page;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.request.RequestFilter;
import hotline.request.RequestLine;
import hotline.request.RequestLines;
import hotline.request.RequestLists;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.search.FormerRequest;
import hotline.request.search.FoundRequests;
import hotline.request.search.FoundRequests.Searched;
import hotline.request.search.RequestOrder;
import hotline.request.search.SoughtWords;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.Folding;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The requests of the reader's division, or of a clerk's own department, to look through and to find one. */
@Controller
class RequestListPageController {

    private static final int LINES = 50;
    private static final Set<RequestStatus> OPEN = RequestStatus.OPEN;

    /**
     * The form that the page sends.
     *
     * @param status a code, {@code all}, or nothing for those still open
     */
    record Query(
            @Nullable String status,
            @Nullable String department,
            @Nullable Boolean overdue,
            @Nullable String q,
            @Nullable String cursor) {
        Query {
            department = Folding.codeOrNull(department);
        }

        private static RequestStatus status(String code) {
            try {
                return RequestStatus.of(code);
            } catch (IllegalArgumentException unknown) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("status", "unreadable")));
            }
        }

        Set<RequestStatus> statuses() {
            String asked = orNull(status);
            if (asked == null) {
                return OPEN;
            }
            return asked.equals("all") ? Set.of() : Set.of(status(asked));
        }

        static @Nullable String orNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    private record Shown(Page<RequestLine> lines, List<FormerRequest> former, @Nullable Searched searched) {}

    private final RequestLists lists;
    private final RequestLines lines;
    private final Departments departments;
    private final Clock clock;

    RequestListPageController(RequestLists lists, RequestLines lines, Departments departments, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.departments = departments;
        this.clock = clock;
    }

    @GetMapping("/requests")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<Rendering> list(Actor actor, @ModelAttribute Query query) {
        String asked = Query.orNull(query.q());
        String number = SoughtWords.of(asked).withoutStrokes();
        if (RequestNumber.isValid(number)) {
            return Mono.just(Rendering.redirectTo("/requests/" + number).build());
        }
        boolean isOfDivision = actor.hasAny(Role.OPERATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR);
        return find(actor, query, asked)
                .flatMap(found ->
                        lines.of(found.page()).map(worded -> new Shown(worded, found.former(), found.searched())))
                .zipWith(
                        isOfDivision ? departments.ofDivision(actor.divisionCode()) : Mono.just(List.<Department>of()),
                        (found, choices) -> rendering(query, found, choices));
    }

    private Mono<FoundRequests> find(Actor actor, Query query, @Nullable String words) {
        String department = Query.orNull(query.department());
        RequestFilter filter = new RequestFilter(
                query.statuses(),
                department == null ? null : DepartmentKey.of(department, actor.divisionCode()),
                Boolean.TRUE.equals(query.overdue()) ? clock.instant() : null,
                null,
                words);
        RequestOrder order = Query.orNull(query.status()) == null ? RequestOrder.DUE : RequestOrder.RECEIVED;
        return lists.find(actor, filter, order, Query.orNull(query.cursor()), LINES);
    }

    private static Rendering rendering(Query query, Shown found, List<Department> choices) {
        return Rendering.view("request/requests")
                .modelAttribute("query", query)
                .modelAttribute("lines", found.lines())
                .modelAttribute("former", found.former())
                .modelAttribute("searched", found.searched() == null ? "" : found.searched())
                .modelAttribute("statuses", RequestStatus.values())
                .modelAttribute("departments", choices)
                .build();
    }
}
