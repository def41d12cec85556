package hotline.request.web.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hotline.calendar.WorkingCalendar;
import hotline.request.Act;
import hotline.request.Command;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.acts.ActType;
import hotline.request.acts.Rooms;
import hotline.request.web.act.ActField;
import hotline.request.web.act.ActForm;
import hotline.request.web.act.CommandBinder;
import hotline.request.web.page.ActPanels.Refused;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.check.ShowsTyped;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

    /** Says that a form had been sent already and that nothing was done a second time. */
    private static final String BEFORE = "before";

    private static final String VILLAGE = "villageCode";
    private static final String TOWNSHIP = "townshipCode";

    private final RequestPages pages;
    private final Requests requests;
    private final ActPanels panels;
    private final CommandBinder binder;
    private final Problems problems;

    RequestPageController(
            RequestPages pages, Requests requests, ActPanels panels, CommandBinder binder, Problems problems) {
        this.pages = pages;
        this.requests = requests;
        this.panels = panels;
        this.binder = binder;
        this.problems = problems;
    }

    @GetMapping
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<Rendering> show(
            Actor actor,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String registered,
            @RequestParam(defaultValue = "") String done,
            Locale locale) {
        return pages.of(actor, RequestNumber.typed(number), locale).map(page -> page(page)
                .modelAttribute("registered", registered.equals("true"))
                .modelAttribute(
                        "before", registered.equals(BEFORE) ? "registered" : (done.equals(BEFORE) ? "done" : ""))
                .build());
    }

    /**
     * Acts and shows the request as it then is; a refused act shows the page again with what was typed, and so does one that
     * was only to show what it would do.
     */
    @ShowsTyped
    @PostMapping("/{act}")
    @Allowed({Role.OPERATOR, Role.CLERK, Role.HEAD, Role.SUPERVISOR})
    Mono<Rendering> act(
            Actor actor, @PathVariable String number, @PathVariable String act, ServerWebExchange exchange) {
        RequestNumber parsed = RequestNumber.typed(number);
        return exchange.getFormData()
                .map(sent -> new ActForm(sent, WorkingCalendar.CHINA))
                .flatMap(form -> Mono.defer(() -> answer(actor, parsed, actOf(act), form, Texts.languageOf(exchange)))
                        .onErrorResume(
                                ProblemException.class, refusal -> again(actor, parsed, act, form, refusal, exchange)));
    }

    private Mono<Rendering> answer(Actor actor, RequestNumber number, Act act, ActForm form, Locale locale) {
        Command command = command(actor, act, form);
        if (act == Act.CORRECT && form.flag("preview")) {
            return requests.preview(actor, number, command)
                    .flatMap(corrected -> pages.of(actor, number, locale, new Refused(act, form, Map.of()), corrected))
                    .map(page -> page(page).build());
        }
        IdempotencyKey key = IdempotencyKey.of(actor, form.key(), number.value(), act.code(), command);
        return requests.act(
                        actor,
                        number,
                        form.seenVersion(),
                        command,
                        key,
                        request -> JsonNodeFactory.instance.objectNode())
                .map(answer -> Rendering.redirectTo(
                                "/requests/" + number.value() + (answer.created() ? "" : "?done=" + BEFORE))
                        .build());
    }

    private Command command(Actor actor, Act act, ActForm form) {
        ActType type = Rooms.of(act).orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of()));
        return binder.read(type, form.json(ActField.of(type.command())), actor.divisionCode());
    }

    private Mono<Rendering> again(
            Actor actor,
            RequestNumber number,
            String act,
            ActForm form,
            ProblemException refusal,
            ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(refusal.type().status());
        Locale locale = Texts.languageOf(exchange);
        Map<String, String> errors = atFormFields(problems.fieldTexts(refusal, "act." + act, locale));
        Refused refused = refused(act, form, errors);
        return pages.of(actor, number, locale, refused, null).map(page -> page(page)
                .modelAttribute("errors", errors)
                .modelAttribute(
                        "labels", refused == null ? Map.of() : panels.in(locale).labels(refused.act()))
                .modelAttribute("stale", refusal.type() == SharedProblem.STALE_VERSION)
                .modelAttribute(
                        "problem",
                        problems.describe(
                                refusal,
                                locale,
                                exchange.getRequest().getPath().value(),
                                exchange.getRequest().getId()))
                .build());
    }

    /** Where an error is told: of one item of a list at the list, of a village at the township that it is chosen with. */
    private static Map<String, String> atFormFields(Map<String, String> errors) {
        Map<String, String> told = new LinkedHashMap<>();
        errors.forEach((field, text) -> {
            String whole = field.replaceFirst("\\[.*", "");
            told.putIfAbsent(whole.equals(VILLAGE) ? TOWNSHIP : whole, text);
        });
        return told;
    }

    private static @Nullable Refused refused(String act, ActForm form, Map<String, String> errors) {
        return Arrays.stream(Act.values())
                .filter(known -> known.code().equals(act))
                .findFirst()
                .map(known -> new Refused(known, form, errors))
                .orElse(null);
    }

    private static Rendering.Builder<?> page(RequestPage page) {
        return Rendering.view("request/request")
                .modelAttribute("page", page)
                .modelAttribute("registered", false)
                .modelAttribute("before", "")
                .modelAttribute("stale", false)
                .modelAttribute("errors", Map.of())
                .modelAttribute("labels", Map.of());
    }

    private static Act actOf(String code) {
        try {
            return Act.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(SharedProblem.NOT_FOUND, Map.of());
        }
    }
}
