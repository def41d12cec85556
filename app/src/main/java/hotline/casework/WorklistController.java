package hotline.casework;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Commands;
import hotline.request.IdempotencyKey;
import hotline.request.RequestFilter;
import hotline.request.RequestLine;
import hotline.request.RequestLines;
import hotline.request.RequestLists;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.Requests;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The department's open requests, the most pressing first, and taking them on. */
@Controller
class WorklistController {

    private static final int LINES = 30;

    /** A department with more of them has all its work called about. */
    private static final int CALLED_AGAIN = 1_000;

    private static final Set<RequestStatus> OPEN =
            Set.of(RequestStatus.DISPATCHED, RequestStatus.IN_PROGRESS, RequestStatus.AWAITING_SIGNATURE);

    /** The statuses in which somebody else has to act first. */
    private static final Set<RequestStatus> WAITING =
            Set.of(RequestStatus.SENT_BACK, RequestStatus.PAUSED, RequestStatus.UNDER_REVIEW);

    private static final String WAITS = "waiting";
    private static final String SUPPORTS = "supported";

    private static final int NOTICES = 20;

    /** The form of one line. */
    record AcknowledgeForm(int version, String key) {}

    /** The form under the notices, with the keys of those that were shown. */
    record SeenForm(@Nullable List<String> notice) {

        List<Notice.Key> keys() {
            return notice == null
                    ? List.of()
                    : notice.stream().map(SeenForm::key).toList();
        }

        private static Notice.Key key(String sent) {
            try {
                int slash = sent.indexOf('/');
                return Notice.Key.of(sent.substring(0, slash), Integer.parseInt(sent.substring(slash + 1)));
            } catch (NumberFormatException | StringIndexOutOfBoundsException garbled) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("notice", "unreadable")));
            }
        }
    }

    private record Shown(
            Page<RequestLine> lines,
            Page<RequestLine> supported,
            Map<String, SupportingPart> parts,
            List<Notice> notices) {}

    private final RequestLists lists;
    private final RequestLines lines;
    private final Requests requests;
    private final Desk desk;

    WorklistController(RequestLists lists, RequestLines lines, Requests requests, Desk desk) {
        this.lists = lists;
        this.lines = lines;
        this.requests = requests;
        this.desk = desk;
    }

    @GetMapping("/worklist")
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<Rendering> list(
            Actor actor,
            @RequestParam(name = "status", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String cursor) {
        String status = asked == null ? usualTab(actor) : asked;
        if (SUPPORTS.equals(status)) {
            return supporting(actor, cursor, List.of()).map(shown -> rendering(actor, shown, status));
        }
        Set<RequestStatus> statuses = statuses(status);
        RequestFilter filter = new RequestFilter(statuses, Desk.of(actor), null, null, null);
        return page(actor, filter, cursor)
                .flatMap(page -> cursor == null ? beside(actor, page) : Mono.just(alone(page)))
                .map(shown -> rendering(actor, shown, statuses.equals(OPEN) ? "" : status));
    }

    /** Heads come to sign. */
    private static @Nullable String usualTab(Actor actor) {
        return actor.has(Role.HEAD) && !actor.has(Role.CLERK) ? RequestStatus.AWAITING_SIGNATURE.code() : null;
    }

    private static Set<RequestStatus> statuses(@Nullable String tab) {
        if (WAITS.equals(tab)) {
            return WAITING;
        }
        return OPEN.stream()
                .filter(open -> open.code().equals(tab))
                .findFirst()
                .map(Set::of)
                .orElse(OPEN);
    }

    /** 群众催单: what callers called again about goes before all the rest, the most often called first. */
    private Mono<Page<RequestLine>> page(Actor actor, RequestFilter filter, @Nullable String cursor) {
        Mono<Page<RequestLine>> rest =
                lists.byDueTime(actor, filter.calledAgain(false), cursor, LINES).flatMap(lines::of);
        if (cursor != null) {
            return rest;
        }
        return lists.byDueTime(actor, filter.calledAgain(true), null, CALLED_AGAIN)
                .flatMap(lines::of)
                .zipWith(rest, WorklistController::calledAgainFirst);
    }

    private static Page<RequestLine> calledAgainFirst(Page<RequestLine> calledAgain, Page<RequestLine> rest) {
        Stream<RequestLine> first = calledAgain.items().stream()
                .sorted(Comparator.comparingInt(RequestLine::repeatCalls).reversed());
        return new Page<>(Stream.concat(first, rest.items().stream()).toList(), rest.next());
    }

    /** Notes that the notices shown were seen. */
    @PostMapping("/worklist/notices/seen")
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<Rendering> see(Actor actor, @ModelAttribute SeenForm form) {
        return desk.see(actor, form.keys())
                .thenReturn(Rendering.redirectTo("/worklist").build());
    }

    /** With what the first part of the list has beside it. */
    private Mono<Shown> beside(Actor actor, Page<RequestLine> page) {
        return desk.notices(actor, NOTICES).flatMap(notices -> supporting(actor, null, notices)
                .map(shown -> new Shown(page, shown.supported(), shown.parts(), notices)));
    }

    /** Others' requests in which the department has a part. */
    private Mono<Shown> supporting(Actor actor, @Nullable String cursor, List<Notice> notices) {
        return lists.byDueTime(actor, RequestFilter.supportedBy(Desk.of(actor)), cursor, LINES)
                .flatMap(lines::of)
                .flatMap(supported -> desk.parts(
                                actor,
                                supported.items().stream()
                                        .map(RequestLine::number)
                                        .toList())
                        .map(parts -> new Shown(new Page<>(List.of(), null), supported, parts, notices)));
    }

    private static Shown alone(Page<RequestLine> page) {
        return new Shown(page, new Page<>(List.of(), null), Map.of(), List.of());
    }

    /** Takes a request on and gives back its line, or the whole list where the browser has no scripts. */
    @PostMapping("/worklist/{number}/acknowledge")
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<Rendering> acknowledge(
            Actor actor,
            @PathVariable String number,
            @ModelAttribute AcknowledgeForm form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String panel) {
        RequestNumber parsed = RequestNumber.typed(number);
        Command command = Commands.acknowledge();
        IdempotencyKey key = IdempotencyKey.of(actor, form.key(), parsed.value(), Act.ACKNOWLEDGE.code(), command);
        Mono<Requests.Answer> act = requests.act(
                actor, parsed, form.version(), command, key, after -> JsonNodeFactory.instance.objectNode());
        return act.then(
                panel == null
                        ? Mono.just(Rendering.redirectTo("/worklist").build())
                        : Mono.defer(() -> line(actor, parsed)));
    }

    private Mono<Rendering> line(Actor actor, RequestNumber number) {
        return lists.byDueTime(actor, new RequestFilter(OPEN, actor.department(), null, null, number.value()), null, 1)
                .flatMap(lines::of)
                .map(page -> Rendering.view("casework/worklist :: lines")
                        .modelAttribute("lines", page)
                        .modelAttribute("status", "")
                        .modelAttribute("isHead", actor.has(Role.HEAD))
                        .modelAttribute("acknowledged", number.value())
                        .modelAttribute("key", UUID.randomUUID().toString())
                        .build());
    }

    private static Rendering rendering(Actor actor, Shown shown, @Nullable String status) {
        return Rendering.view("casework/worklist")
                .modelAttribute("isHead", actor.has(Role.HEAD))
                .modelAttribute("lines", shown.lines())
                .modelAttribute("supported", shown.supported())
                .modelAttribute("parts", shown.parts())
                .modelAttribute("notices", shown.notices())
                .modelAttribute("status", status == null ? "" : status)
                .modelAttribute("acknowledged", "")
                .modelAttribute("key", UUID.randomUUID().toString())
                .build();
    }
}
