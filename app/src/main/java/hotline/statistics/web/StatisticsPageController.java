package hotline.statistics.web;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.Work;
import hotline.statistics.FigureRequests;
import hotline.statistics.Grouping;
import hotline.statistics.LastYear;
import hotline.statistics.OnTimeAnswer;
import hotline.statistics.OnTimeStatistics;
import hotline.statistics.RequestsBehind;
import hotline.statistics.RequestsBehind.Item;
import hotline.statistics.Window;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The figures as pages. */
@Takes(Work.FIGURES)
@Controller
class StatisticsPageController {

    private static final int PAGE = 100;

    private final OnTimeStatistics statistics;
    private final FigureRequests requests;
    private final LastYear lastYears;
    private final DepartmentNames names;

    StatisticsPageController(
            OnTimeStatistics statistics, FigureRequests requests, LastYear lastYears, DepartmentNames names) {
        this.statistics = statistics;
        this.requests = requests;
        this.lastYears = lastYears;
        this.names = names;
    }

    @GetMapping("/statistics")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> figures(Actor actor, @ModelAttribute("asked") FigureParameters asked) {
        return answer(actor, asked)
                .flatMap(answer -> lastYear(actor, answer).flatMap(last -> opened(actor, asked, answer, last)));
    }

    /** Whoever named no window is not left before an empty year: the last one that has figures is opened, and says so. */
    private Mono<Rendering> opened(Actor actor, FigureParameters asked, OnTimeAnswer answer, Optional<Integer> last) {
        if (last.isPresent() && asked.namesNoTime()) {
            return answer(actor, asked.ofYear(last.get()))
                    .map(instead -> rendering(instead, last, Optional.of(answer.window())));
        }
        return Mono.just(rendering(answer, last, last.map(year -> answer.window())));
    }

    private Mono<OnTimeAnswer> answer(Actor actor, FigureParameters asked) {
        return Mono.fromCallable(() -> asked.groupedBy(Grouping.DEPARTMENT).query())
                .flatMap(query -> statistics.answer(actor, query));
    }

    private static Rendering rendering(OnTimeAnswer answer, Optional<Integer> lastYear, Optional<Window> empty) {
        return Rendering.view("statistics/figures")
                .modelAttribute("page", StatisticsPage.of(answer))
                .modelAttribute("lastYear", lastYear)
                .modelAttribute("empty", empty)
                .modelAttribute("groupings", Grouping.values())
                .build();
    }

    /** Where nothing was registered in a window, as in a demonstration, the last year that has figures is found. */
    private Mono<Optional<Integer>> lastYear(Actor actor, OnTimeAnswer answer) {
        boolean isEmpty = answer.total().waterfall().values().stream().allMatch(count -> count == 0);
        return isEmpty ? lastYears.of(actor, answer.division()) : Mono.just(Optional.empty());
    }

    @GetMapping("/statistics/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> requests(
            Actor actor,
            @ModelAttribute("asked") FigureParameters asked,
            @RequestParam(required = false) @Nullable String rate,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam String part,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            ServerHttpRequest request) {
        return Mono.fromCallable(() -> asked.query())
                .flatMap(query -> requests.list(actor, query, asked.figure(rate, basis, part), group, cursor, PAGE))
                .flatMap(behind -> names.of(behind.items().stream().map(Item::department))
                        .map(known -> rendering(behind, known, request)));
    }

    private static Rendering rendering(RequestsBehind behind, DepartmentNames.Known names, ServerHttpRequest request) {
        return Rendering.view("statistics/requests")
                .modelAttribute("behind", behind)
                .modelAttribute("departmentNames", names)
                .modelAttribute("next", behind.next() == null ? "" : Pages.next(request, behind.next()))
                .build();
    }
}
