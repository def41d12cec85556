package hotline.request.web;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.request.RequestFilter;
import hotline.request.RequestLine;
import hotline.request.RequestLines;
import hotline.request.RequestLists;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.Page;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.Role;
import hotline.shared.SharedProblem;
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

/** The division's requests, to look through and to find one. */
@Controller
class RequestListPageController {

    private static final int LINES = 50;
    private static final Set<RequestStatus> OPEN = RequestStatus.OPEN;

    /**
     * What the page's form asks for.
     *
     * @param status a code, {@code all}, or nothing for those still open
     */
    record Query(
            @Nullable String status,
            @Nullable String department,
            @Nullable Boolean overdue,
            @Nullable String q,
            @Nullable String cursor) {

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
    @Allowed({Role.OPERATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<Rendering> list(Actor actor, @ModelAttribute Query query) {
        String asked = Query.orNull(query.q());
        String number = asked == null ? "" : asked.replaceAll("[\\s-]", "");
        if (RequestNumber.isValid(number)) {
            return Mono.just(Rendering.redirectTo("/requests/" + number).build());
        }
        return find(actor, query, asked)
                .zipWith(
                        departments.ofDivision(actor.divisionCode()),
                        (found, choices) -> rendering(query, found, choices));
    }

    private Mono<Page<RequestLine>> find(Actor actor, Query query, @Nullable String words) {
        String department = Query.orNull(query.department());
        RequestFilter filter = new RequestFilter(
                query.statuses(),
                department == null ? null : DepartmentKey.of(department, actor.divisionCode()),
                Boolean.TRUE.equals(query.overdue()) ? clock.instant() : null,
                null,
                words);
        boolean isOpenOnly = Query.orNull(query.status()) == null;
        String cursor = Query.orNull(query.cursor());
        return (isOpenOnly
                        ? lists.byDueTime(actor, filter, cursor, LINES)
                        : lists.byReceivedTime(actor, filter, cursor, LINES))
                .flatMap(lines::of);
    }

    private static Rendering rendering(Query query, Page<RequestLine> found, List<Department> choices) {
        return Rendering.view("request/requests")
                .modelAttribute("query", query)
                .modelAttribute("lines", found)
                .modelAttribute("statuses", RequestStatus.values())
                .modelAttribute("departments", choices)
                .build();
    }
}
