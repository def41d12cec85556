package hotline.statistics.web;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.Work;
import hotline.statistics.ClockAnswer;
import hotline.statistics.ClockAnswer.Behind;
import hotline.statistics.ClockStatistics;
import hotline.statistics.FirstDispatchAnswer;
import hotline.statistics.FirstDispatchStatistics;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
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
@Tag(name = "statistics")
class ClockController {

    private static final int LONGEST_PAGE = 1_000;

    private final ClockStatistics statistics;
    private final FirstDispatchStatistics dispatches;

    ClockController(ClockStatistics statistics, FirstDispatchStatistics dispatches) {
        this.statistics = statistics;
        this.dispatches = dispatches;
    }

    @GetMapping("/clocks")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(
            summary = "Every clock step by step, in the request view and in the department view",
            description = "By which limit and for which window a clock counts is named beside each figure; there is no"
                    + " scope. Steps always stand apart.")
    Mono<ClockAnswer> clocks(Actor actor, @ModelAttribute @ParameterObject FigureParameters parameters) {
        return Mono.fromCallable(() -> parameters.query()).flatMap(query -> statistics.answer(actor, query));
    }

    @GetMapping("/clocks/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "The clocks behind one number; their count equals the number")
    Mono<Behind> clocksBehind(
            Actor actor,
            @ModelAttribute @ParameterObject FigureParameters parameters,
            @Parameter(description = "request or department") @RequestParam String view,
            @Parameter(description = "such as completion") @RequestParam String step,
            @Parameter(description = "current or original limit") @RequestParam(required = false) @Nullable
                    String basis,
            @Parameter(description = "due or started") @RequestParam(required = false) @Nullable String period,
            @Parameter(description = "all, denominator, or where the clock stood") @RequestParam String part,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LONGEST_PAGE) int limit) {
        return Mono.fromCallable(() -> parameters.query())
                .flatMap(query -> statistics.list(
                        actor, query, parameters.clock(view, step, basis, period, part), group, cursor, limit));
    }

    @GetMapping("/first-dispatches")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "How often the first dispatch was right, by subject and by version of the dispatch catalogue")
    Mono<FirstDispatchAnswer> firstDispatches(
            Actor actor, @ModelAttribute @ParameterObject FigureParameters parameters) {
        return Mono.fromCallable(() -> parameters.query()).flatMap(query -> dispatches.answer(actor, query));
    }

    @GetMapping("/first-dispatches/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "The first dispatches behind one number; their count equals the number")
    Mono<Behind> firstDispatchesBehind(
            Actor actor,
            @ModelAttribute @ParameterObject FigureParameters parameters,
            @Parameter(description = "all, accurate, sent-back, reassigned or send-back-pending") @RequestParam
                    String part,
            @RequestParam(required = false) @FoldedCode @Nullable String subject,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LONGEST_PAGE) int limit) {
        return Mono.fromCallable(() -> parameters.query())
                .flatMap(query -> dispatches.list(actor, query, part, subject, version, cursor, limit));
    }
}
