package hotline.statistics.web;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.Work;
import hotline.statistics.FigureRequests;
import hotline.statistics.OnTimeAnswer;
import hotline.statistics.OnTimeStatistics;
import hotline.statistics.RequestsBehind;
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
@RequestMapping("/api/v1/statistics/on-time")
@Tag(name = "statistics")
class OnTimeController {

    private static final int LONGEST_PAGE = 1_000;

    private final OnTimeStatistics statistics;
    private final FigureRequests requests;

    OnTimeController(OnTimeStatistics statistics, FigureRequests requests) {
        this.statistics = statistics;
        this.requests = requests;
    }

    @GetMapping
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "Every on-time rate side by side, with definition, numerator, denominator and cut-off")
    Mono<OnTimeAnswer> figures(Actor actor, @ModelAttribute @ParameterObject FigureParameters parameters) {
        return Mono.fromCallable(() -> parameters.query()).flatMap(query -> statistics.answer(actor, query));
    }

    @GetMapping("/requests")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR, Role.CLERK, Role.HEAD})
    @Operation(summary = "The requests behind one number; their count equals the number")
    Mono<RequestsBehind> requests(
            Actor actor,
            @ModelAttribute @ParameterObject FigureParameters parameters,
            @Parameter(description = "absent for buckets, waterfall and ledger")
                    @RequestParam(required = false)
                    @Nullable
                    String rate,
            @Parameter(description = "current, original or adjudicated") @RequestParam(required = false) @Nullable
                    String basis,
            @Parameter(description = "numerator, denominator, late, open-overdue, or a row's code") @RequestParam
                    String part,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(LONGEST_PAGE) int limit) {
        return Mono.fromCallable(() -> parameters.query())
                .flatMap(query ->
                        requests.list(actor, query, parameters.figure(rate, basis, part), group, cursor, limit));
    }
}
