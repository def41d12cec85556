package hotline.request.recomputation;

import hotline.directory.Divisions;
import hotline.request.web.Labels;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.check.PlainText;
import hotline.shared.check.ShowsTyped;
import hotline.shared.check.StorableCharacters;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seeing which deadlines a changed calendar would move, moving them, and watching it. */
@Controller
@RequestMapping("/recomputations")
class RecomputationPageController {

    private static final int LINES = 200;
    private static final int LONGEST_REASON = 1_000;

    /** The form that the page sends. */
    record OrderForm(@Nullable String division, @Nullable Long calendarVersion, @Nullable String reason) {
        OrderForm {
            division = Folding.codeOrNull(division);
        }

        @Nullable
        String storableDivision() {
            if (division != null && !StorableCharacters.areAllIn(division)) {
                throw invalid(new FieldError("division", "PlainText"));
            }
            return division;
        }

        long seenCalendar() {
            if (calendarVersion == null) {
                throw invalid(new FieldError("calendarVersion", "NotNull"));
            }
            return calendarVersion;
        }

        String plainReason() {
            if (reason == null || !Visible.Check.isVisible(reason)) {
                throw invalid(new FieldError("reason", "Visible"));
            }
            String plain = reason.replace("\r\n", "\n").strip();
            if (!PlainText.Check.isPlain(plain, true)) {
                throw invalid(new FieldError("reason", "PlainText"));
            }
            if (plain.codePointCount(0, plain.length()) > LONGEST_REASON) {
                throw invalid(new FieldError("reason", "Size", Map.of("min", 1, "max", LONGEST_REASON)));
            }
            return plain;
        }

        private static ProblemException invalid(FieldError error) {
            return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(error));
        }
    }

    private final Recomputations recomputations;
    private final RecomputationViews views;
    private final Divisions divisions;
    private final Problems problems;

    RecomputationPageController(
            Recomputations recomputations, RecomputationViews views, Divisions divisions, Problems problems) {
        this.recomputations = recomputations;
        this.views = views;
        this.divisions = divisions;
        this.problems = problems;
    }

    @GetMapping
    @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
    Mono<Rendering> list(Actor actor, @RequestParam(required = false) @FoldedCode @Nullable String division) {
        return page(actor, division).map(page -> page.modelAttribute("reason", "")
                .modelAttribute("errors", Map.of())
                .build());
    }

    /** Orders it and shows how far it has got; a refused order shows the page again with what was typed. */
    @ShowsTyped
    @PostMapping
    @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR})
    Mono<Rendering> start(Actor actor, @ModelAttribute OrderForm form, ServerWebExchange exchange) {
        return Mono.defer(() ->
                        recomputations.start(actor, form.storableDivision(), form.seenCalendar(), form.plainReason()))
                .map(started ->
                        Rendering.redirectTo("/recomputations/" + started.id()).build())
                .onErrorResume(ProblemException.class, refusal -> again(actor, form, refusal, exchange));
    }

    @GetMapping("/{id}")
    @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
    Mono<Rendering> show(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after) {
        return recomputations
                .find(actor, id)
                .zipWith(recomputations.results(actor, id, after, false, LINES), this::progress);
    }

    private Rendering progress(Recomputation found, List<RecomputedRequest> results) {
        boolean isMore = results.size() == LINES;
        return Rendering.view("request/recomputation")
                .modelAttribute("run", views.view(found))
                .modelAttribute("isRunning", found.state() == RecomputationState.RUNNING)
                .modelAttribute("results", results.stream().map(views::view).toList())
                .modelAttribute("next", isMore ? results.get(LINES - 1).number().value() : "")
                .build();
    }

    private Mono<Rendering> again(Actor actor, OrderForm form, ProblemException refusal, ServerWebExchange exchange) {
        exchange.getResponse().setStatusCode(refusal.type().status());
        Locale locale = Texts.languageOf(exchange);
        return page(actor, StorableCharacters.onlyOf(form.division()))
                .map(page -> page.modelAttribute("reason", StorableCharacters.onlyOf(form.reason()))
                        .modelAttribute("errors", problems.fieldTexts(refusal, "recomputation", locale))
                        .modelAttribute(
                                "problem",
                                problems.describe(
                                        refusal,
                                        locale,
                                        exchange.getRequest().getPath().value(),
                                        exchange.getRequest().getId()))
                        .build());
    }

    private Mono<Rendering.Builder<?>> page(Actor actor, @Nullable String division) {
        return Mono.zip(recomputations.preview(actor, division), recomputations.latest(actor, division), choices(actor))
                .map(found -> Rendering.view("request/recomputations")
                        .modelAttribute("mayOrder", actor.hasAny(Role.SUPERVISOR, Role.ADMINISTRATOR))
                        .modelAttribute("preview", views.view(found.getT1()))
                        .modelAttribute(
                                "latest",
                                found.getT2().stream().map(views::view).toList())
                        .modelAttribute("divisions", found.getT3()));
    }

    /** The divisions whose calendar an administrator keeps; a supervisor acts in the own one. */
    private Mono<List<Labels.Choice>> choices(Actor actor) {
        return actor.has(Role.ADMINISTRATOR)
                ? divisions
                        .visibleFrom(actor.divisionCode())
                        .flatMapMany(visible -> Flux.fromStream(visible.stream().sorted()))
                        .concatMap(divisions::find)
                        .map(division -> new Labels.Choice(division.code(), division.name()))
                        .collectList()
                : Mono.just(List.of());
    }
}
