package hotline.reporting;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.work.Work;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Takes(Work.FIGURES)
@RestController
@RequestMapping("/api/v1/reports/business-environment/{year}")
class BusinessEnvironmentController {

    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final BusinessEnvironmentReports reports;

    BusinessEnvironmentController(BusinessEnvironmentReports reports) {
        this.reports = reports;
    }

    @GetMapping
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(summary = "The hotline's sentence of the year's report, with the figures behind it")
    Mono<BusinessEnvironmentReport> report(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(required = false) @Nullable String asOf) {
        return reports.ofYear(actor, year, division, asOf);
    }

    @GetMapping(produces = TEXT)
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(summary = "The hotline's sentence of the year's report")
    Mono<String> sentence(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(required = false) @Nullable String asOf) {
        return reports.ofYear(actor, year, division, asOf).map(BusinessEnvironmentReport::sentence);
    }
}
