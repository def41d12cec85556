package hotline.request.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.request.Act;
import hotline.request.ActCommand;
import hotline.request.DeclineReason;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.TransferTarget;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.ProblemException;
import hotline.shared.Problems;
import hotline.shared.Role;
import hotline.shared.SharedProblem;
import hotline.shared.Texts;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A request's page and the acts that start there. */
@Controller
@RequestMapping("/requests/{number}")
class RequestPageController {

    private final RequestPages pages;
    private final Requests requests;
    private final Labels labels;
    private final Problems problems;

    RequestPageController(RequestPages pages, Requests requests, Labels labels, Problems problems) {
        this.pages = pages;
        this.requests = requests;
        this.labels = labels;
        this.problems = problems;
    }

    @GetMapping
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<Rendering> show(
            Actor actor, @PathVariable String number, @RequestParam(defaultValue = "false") boolean registered) {
        return pages.of(actor, RequestController.parse(number))
                .map(page -> page(page).modelAttribute("registered", registered).build());
    }

    /** Acts and shows the request as it then is; a refused act shows the page again with what was typed. */
    @PostMapping("/{act}")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR})
    Mono<Rendering> act(
            Actor actor,
            @PathVariable String number,
            @PathVariable String act,
            @ModelAttribute ActForm form,
            ServerWebExchange exchange) {
        RequestNumber parsed = RequestController.parse(number);
        return Mono.defer(() -> act(actor, parsed, actOf(act), form))
                .thenReturn(Rendering.redirectTo("/requests/" + parsed.value()).build())
                .onErrorResume(ProblemException.class, refusal -> again(actor, parsed, act, form, refusal, exchange));
    }

    private Mono<Requests.Answer> act(Actor actor, RequestNumber number, Act act, ActForm form) {
        ActCommand command = form.command(act, actor.divisionCode());
        IdempotencyKey key = IdempotencyKey.of(actor, form.key(), number.value(), act.code(), command);
        return requests.act(
                actor, number, form.seenVersion(), command, key, request -> JsonNodeFactory.instance.objectNode());
    }

    private Mono<Rendering> again(
            Actor actor,
            RequestNumber number,
            String act,
            ActForm form,
            ProblemException refusal,
            ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(refusal.type().status());
        return pages.of(actor, number).map(page -> page(page)
                .modelAttribute("registered", false)
                .modelAttribute("refusedAct", act)
                .modelAttribute("form", form)
                .modelAttribute("chosen", form.chosen())
                .modelAttribute("errors", problems.fieldTexts(refusal, "act." + act))
                .modelAttribute(
                        "problem",
                        problems.describe(
                                refusal,
                                Texts.CHINESE,
                                exchange.getRequest().getPath().value(),
                                exchange.getRequest().getId()))
                .build());
    }

    private Rendering.Builder<?> page(RequestPage page) {
        return Rendering.view("request/request")
                .modelAttribute("page", page)
                .modelAttribute("errors", Map.of())
                .modelAttribute("declineReasons", labels.choices("decline-reason", DeclineReason.values()))
                .modelAttribute("transferTargets", labels.choices("transfer-target", TransferTarget.values()));
    }

    private static Act actOf(String code) {
        try {
            return Act.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(SharedProblem.NOT_FOUND, Map.of());
        }
    }
}
