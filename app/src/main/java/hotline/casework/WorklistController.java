package hotline.casework;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.Commands;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The department's open requests, the most pressing first, and taking them on. */
@Controller
class WorklistController {

    /** The form of one line. */
    record AcknowledgeForm(int version, String key) {}

    private final Worklists worklists;
    private final Requests requests;

    WorklistController(Worklists worklists, Requests requests) {
        this.worklists = worklists;
        this.requests = requests;
    }

    /**
     * The list.
     *
     * @param open the request that is open beside the list, so that the address can be kept
     * @param acknowledged how many were acknowledged at once just now
     * @param refused how many of them were not, since somebody else had been faster
     */
    @GetMapping("/worklist")
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<Rendering> list(
            Actor actor,
            @RequestParam(name = "status", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String open,
            @RequestParam(defaultValue = "-1") int acknowledged,
            @RequestParam(defaultValue = "0") int refused) {
        WorklistTab tab = asked == null ? usualTab(actor) : WorklistTab.of(asked);
        return worklists.of(actor, tab, cursor, after).map(list -> Rendering.view("casework/worklist")
                .modelAttribute("list", list)
                .modelAttribute("tabs", tabs(list))
                .modelAttribute("open", open == null ? "" : open)
                .modelAttribute("isHead", actor.has(Role.HEAD))
                .modelAttribute("acknowledged", acknowledged)
                .modelAttribute("refused", refused)
                .modelAttribute("focused", "")
                .modelAttribute("key", UUID.randomUUID().toString())
                .build());
    }

    /** Heads come to sign. */
    private static WorklistTab usualTab(Actor actor) {
        return actor.has(Role.HEAD) && !actor.has(Role.CLERK) ? WorklistTab.AWAITING_SIGNATURE : WorklistTab.ALL;
    }

    /** What is always empty here, such as signatures where nobody signs, is no tab, unless it is the one looked at. */
    private static List<WorklistTab> tabs(Worklist list) {
        return List.of(WorklistTab.values()).stream()
                .filter(tab -> tab == WorklistTab.ALL || tab == list.tab() || list.count(tab) > 0)
                .toList();
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
        return acknowledge(actor, parsed, form.version(), form.key())
                .then(Mono.defer(() -> panel == null
                        ? Mono.just(Rendering.redirectTo("/worklist").build())
                        : line(actor, parsed)));
    }

    /** Takes on all that were chosen; what somebody else was faster with is counted and does not keep the others. */
    @PostMapping("/worklist/acknowledge")
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<Rendering> acknowledgeAll(Actor actor, @ModelAttribute ChosenLines form) {
        return Flux.fromIterable(form.lines())
                .concatMap(line -> acknowledge(actor, line.number(), line.version(), form.keyOf(line))
                        .thenReturn(true)
                        .onErrorResume(ProblemException.class, refusal -> Mono.just(false)))
                .collectList()
                .map(outcomes -> Rendering.redirectTo("/worklist?acknowledged=%d&refused=%d"
                                .formatted(
                                        outcomes.stream().filter(done -> done).count(),
                                        outcomes.stream().filter(done -> !done).count()))
                        .build());
    }

    private Mono<Void> acknowledge(Actor actor, RequestNumber number, int version, String formKey) {
        Command command = Commands.acknowledge();
        IdempotencyKey key = IdempotencyKey.of(actor, formKey, number.value(), Act.ACKNOWLEDGE.code(), command);
        return requests.act(actor, number, version, command, key, after -> JsonNodeFactory.instance.objectNode())
                .then();
    }

    private Mono<Rendering> line(Actor actor, RequestNumber number) {
        return worklists.line(actor, number).map(line -> Rendering.view("casework/worklist :: line")
                .modelAttribute("line", line)
                .modelAttribute("isHead", actor.has(Role.HEAD))
                .modelAttribute("focused", number.value())
                .modelAttribute("key", UUID.randomUUID().toString())
                .build());
    }
}
