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
import hotline.statistics.catalogue.FigureSource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Takes(Work.FIGURES)
@RestController
@RequestMapping("/api/v1/statistics")
class FigureController {

    private static final int LONGEST_PAGE = 1_000;
    private static final String PART = "the code of a number, as in the answer";

    private final FigureStatistics statistics;
    private final FigureLists lists;

    FigureController(FigureStatistics statistics, FigureLists lists) {
        this.statistics = statistics;
        this.lists = lists;
    }

    @GetMapping("/on-time")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "Every on-time rate side by side, with definition, numerator, denominator and cut-off")
    Mono<FigureAnswer> onTime(Actor actor, @ModelAttribute @ParameterObject FigureParameters asked) {
        return answer(actor, FigureSource.ON_TIME, asked);
    }

    @GetMapping("/on-time/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "The requests behind one number; their count equals the number")
    Mono<FigureList> onTimeRequests(
            Actor actor,
            @ModelAttribute @ParameterObject FigureParameters asked,
            @ModelAttribute @ParameterObject ListParameters list,
            @Parameter(description = PART) @RequestParam String part,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LONGEST_PAGE) int limit) {
        return list(actor, FigureSource.ON_TIME, asked, list, part, limit);
    }

    @GetMapping("/clocks")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(
            summary = "Every clock step by step, in the request view and in the department view",
            description = "By which limit and for which window a clock counts is named beside each figure; there is no"
                    + " scope. Steps always stand apart.")
    Mono<FigureAnswer> clocks(Actor actor, @ModelAttribute @ParameterObject FigureParameters asked) {
        return answer(actor, FigureSource.CLOCKS, asked);
    }

    @GetMapping("/clocks/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "The clocks behind one number; their count equals the number")
    Mono<FigureList> clocksRequests(
            Actor actor,
            @ModelAttribute @ParameterObject FigureParameters asked,
            @ModelAttribute @ParameterObject ListParameters list,
            @Parameter(description = PART) @RequestParam String part,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LONGEST_PAGE) int limit) {
        return list(actor, FigureSource.CLOCKS, asked, list, part, limit);
    }

    @GetMapping("/first-dispatches")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(
            summary = "How often the first dispatch was right",
            description =
                    "Grouped by subject, every level of the catalogue stands for itself; by catalogue-version, the"
                            + " version of the dispatch catalogue that was in force. There is no scope.")
    Mono<FigureAnswer> firstDispatches(Actor actor, @ModelAttribute @ParameterObject FigureParameters asked) {
        return answer(actor, FigureSource.FIRST_DISPATCHES, asked);
    }

    @GetMapping("/first-dispatches/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "The first dispatches behind one number; their count equals the number")
    Mono<FigureList> firstDispatchesRequests(
            Actor actor,
            @ModelAttribute @ParameterObject FigureParameters asked,
            @ModelAttribute @ParameterObject ListParameters list,
            @Parameter(description = PART) @RequestParam String part,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LONGEST_PAGE) int limit) {
        return list(actor, FigureSource.FIRST_DISPATCHES, asked, list, part, limit);
    }

    private Mono<FigureAnswer> answer(Actor actor, FigureSource source, FigureParameters asked) {
        return Mono.fromCallable(() -> asked.query(source)).flatMap(query -> statistics.answer(actor, source, query));
    }

    private Mono<FigureList> list(
            Actor actor, FigureSource source, FigureParameters asked, ListParameters list, String part, int limit) {
        return Mono.fromCallable(() -> asked.query(source))
                .flatMap(query -> lists.list(
                        actor, source, query, list.figure(source, asked, part), list.group(), list.cursor(), limit));
    }
}
