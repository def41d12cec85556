package hotline.statistics.web;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.Work;
import hotline.statistics.ClockAnswer.Behind;
import hotline.statistics.ClockAnswer.Item;
import hotline.statistics.ClockStatistics;
import hotline.statistics.FirstDispatchStatistics;
import hotline.statistics.Grouping;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The clocks and the first dispatches as pages. */
@Takes(Work.FIGURES)
@Controller
class ClockPageController {

    private static final int PAGE = 100;

    private final ClockStatistics statistics;
    private final FirstDispatchStatistics dispatches;
    private final DepartmentNames names;

    ClockPageController(ClockStatistics statistics, FirstDispatchStatistics dispatches, DepartmentNames names) {
        this.statistics = statistics;
        this.dispatches = dispatches;
        this.names = names;
    }

    @GetMapping("/statistics/clocks")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> clocks(Actor actor, @ModelAttribute("asked") FigureParameters asked) {
        return Mono.fromCallable(() -> asked.groupedBy(Grouping.DEPARTMENT).query())
                .flatMap(query ->
                        statistics.answer(actor, query).zipWith(dispatches.answer(actor, query), ClockPage::of))
                .map(page -> Rendering.view("statistics/clocks")
                        .modelAttribute("page", page)
                        .modelAttribute("groupings", Grouping.values())
                        .build());
    }

    @GetMapping("/statistics/clocks/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> clocksBehind(
            Actor actor,
            @ModelAttribute("asked") FigureParameters asked,
            @RequestParam String view,
            @RequestParam String step,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam String part,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            ServerHttpRequest request) {
        return Mono.fromCallable(() -> asked.query())
                .flatMap(query -> statistics.list(
                        actor, query, asked.clock(view, step, basis, period, part), group, cursor, PAGE))
                .flatMap(behind -> rendering(behind, "step." + step, "clock.part." + part, request));
    }

    @GetMapping("/statistics/first-dispatches/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> dispatchesBehind(
            Actor actor,
            @ModelAttribute("asked") FigureParameters asked,
            @RequestParam String part,
            @RequestParam(required = false) @FoldedCode @Nullable String subject,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String cursor,
            ServerHttpRequest request) {
        return Mono.fromCallable(() -> asked.query())
                .flatMap(query -> dispatches.list(actor, query, part, subject, version, cursor, PAGE))
                .flatMap(behind -> rendering(behind, "first-dispatch.name", "first-dispatch.part." + part, request));
    }

    private Mono<Rendering> rendering(Behind behind, String what, String part, ServerHttpRequest request) {
        boolean isOfClocks = what.startsWith("step.");
        return names.of(behind.items().stream().map(Item::department)).map(known -> Rendering.view(
                        "statistics/clock-requests")
                .modelAttribute("behind", behind)
                .modelAttribute("what", "statistics." + what)
                .modelAttribute("part", "statistics." + part)
                .modelAttribute("verdicts", isOfClocks ? "statistics.clock.part." : "statistics.first-dispatch.part.")
                .modelAttribute("departmentNames", known)
                .modelAttribute("next", behind.next() == null ? "" : Pages.next(request, behind.next()))
                .build());
    }
}
