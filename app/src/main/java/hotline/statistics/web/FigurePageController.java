package hotline.statistics.web;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.work.Work;
import hotline.statistics.FigureAnswer;
import hotline.statistics.FigureList;
import hotline.statistics.FigureLists;
import hotline.statistics.FigureStatistics;
import hotline.statistics.Window;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.FigureSource;
import hotline.statistics.catalogue.Grouping;
import hotline.statistics.catalogue.Rate;
import java.util.Locale;
import java.util.Optional;
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
class FigurePageController {

    private static final int PAGE = 100;

    private final FigureStatistics statistics;
    private final FigureLists lists;
    private final LastYear lastYears;
    private final FigurePages pages;
    private final DepartmentNames names;

    FigurePageController(
            FigureStatistics statistics,
            FigureLists lists,
            LastYear lastYears,
            FigurePages pages,
            DepartmentNames names) {
        this.statistics = statistics;
        this.lists = lists;
        this.lastYears = lastYears;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/statistics")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> onTime(Actor actor, @ModelAttribute("asked") FigureParameters asked, Locale locale) {
        return answer(actor, FigureSource.ON_TIME, asked)
                .flatMap(answer -> lastYear(actor, answer).flatMap(last -> opened(actor, asked, answer, last, locale)));
    }

    @GetMapping("/statistics/clocks")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> clocks(Actor actor, @ModelAttribute("asked") FigureParameters asked, Locale locale) {
        return answer(actor, FigureSource.CLOCKS, asked)
                .map(answer -> rendering(answer, Optional.empty(), Optional.empty(), locale));
    }

    @GetMapping("/statistics/first-dispatches")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> firstDispatches(Actor actor, @ModelAttribute("asked") FigureParameters asked, Locale locale) {
        return answer(actor, FigureSource.FIRST_DISPATCHES, asked)
                .map(answer -> rendering(answer, Optional.empty(), Optional.empty(), locale));
    }

    @GetMapping("/statistics/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> onTimeRequests(
            Actor actor,
            @ModelAttribute("asked") FigureParameters asked,
            @ModelAttribute ListParameters list,
            @RequestParam String part,
            ServerHttpRequest request) {
        return list(actor, FigureSource.ON_TIME, asked, list, part, request);
    }

    @GetMapping("/statistics/clocks/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> clocksRequests(
            Actor actor,
            @ModelAttribute("asked") FigureParameters asked,
            @ModelAttribute ListParameters list,
            @RequestParam String part,
            ServerHttpRequest request) {
        return list(actor, FigureSource.CLOCKS, asked, list, part, request);
    }

    @GetMapping("/statistics/first-dispatches/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    Mono<Rendering> firstDispatchesRequests(
            Actor actor,
            @ModelAttribute("asked") FigureParameters asked,
            @ModelAttribute ListParameters list,
            @RequestParam String part,
            ServerHttpRequest request) {
        return list(actor, FigureSource.FIRST_DISPATCHES, asked, list, part, request);
    }

    /** Opens the last year that has figures for a reader who named no window and would see an empty year. */
    private Mono<Rendering> opened(
            Actor actor, FigureParameters asked, FigureAnswer answer, Optional<Integer> last, Locale locale) {
        if (last.isPresent() && asked.namesNoTime()) {
            return answer(actor, FigureSource.ON_TIME, asked.ofYear(last.get()))
                    .map(instead -> rendering(instead, last, Optional.of(answer.window()), locale));
        }
        return Mono.just(rendering(answer, last, last.map(year -> answer.window()), locale));
    }

    private Mono<FigureAnswer> answer(Actor actor, FigureSource source, FigureParameters asked) {
        Grouping usual = source == FigureSource.FIRST_DISPATCHES ? Grouping.SUBJECT : Grouping.DEPARTMENT;
        return Mono.fromCallable(() -> asked.groupedBy(usual).query(source))
                .flatMap(query -> statistics.answer(actor, source, query));
    }

    private Rendering rendering(
            FigureAnswer answer, Optional<Integer> lastYear, Optional<Window> empty, Locale locale) {
        return Rendering.view("statistics/figures")
                .modelAttribute("page", pages.in(locale).page(answer))
                .modelAttribute("lastYear", lastYear)
                .modelAttribute("empty", empty)
                .modelAttribute("sources", FigureSource.values())
                .modelAttribute("groupings", answer.source().groupings())
                .build();
    }

    /** Finds the last year that has figures where nothing was registered in the window, as in a demonstration. */
    private Mono<Optional<Integer>> lastYear(Actor actor, FigureAnswer answer) {
        boolean isEmpty =
                answer.total().family(Family.WATERFALL).values().stream().allMatch(count -> count == 0);
        return isEmpty ? lastYears.of(actor, answer.division()) : Mono.just(Optional.empty());
    }

    private Mono<Rendering> list(
            Actor actor,
            FigureSource source,
            FigureParameters asked,
            ListParameters list,
            String part,
            ServerHttpRequest request) {
        return Mono.fromCallable(() -> asked.query(source))
                .flatMap(query -> lists.list(
                        actor, source, query, list.figure(source, asked, part), list.group(), list.cursor(), PAGE))
                .flatMap(behind -> names.of(behind.items().stream().map(FigureList.Item::department))
                        .map(known -> rendering(behind, known, request)));
    }

    private static Rendering rendering(FigureList behind, DepartmentNames.Known names, ServerHttpRequest request) {
        String number = behind.figure().number();
        Optional<String> defined = Rate.ofFirstCycle().stream()
                .map(Rate::code)
                .filter(rate -> number.startsWith(rate + "-"))
                .filter(rate -> behind.source().catalogue().codes(Family.RATES).contains(number))
                .findFirst();
        return Rendering.view("statistics/requests")
                .modelAttribute("behind", behind)
                .modelAttribute("rate", defined)
                .modelAttribute("departmentNames", names)
                .modelAttribute("next", behind.next() == null ? "" : Pages.next(request, behind.next()))
                .build();
    }
}
