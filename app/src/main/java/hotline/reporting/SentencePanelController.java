package hotline.reporting;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.work.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The sentence of a year's report as a panel for other modules' pages. */
@Takes(Work.FIGURES)
@Controller
class SentencePanelController {

    private final BusinessEnvironmentReports reports;

    SentencePanelController(BusinessEnvironmentReports reports) {
        this.reports = reports;
    }

    @GetMapping("/reports/business-environment/{year}/sentence")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
    Mono<Rendering> sentence(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(required = false) @Nullable String asOf) {
        return reports.ofYear(actor, year, division, asOf).map(report -> Rendering.view("reporting/sentence :: panel")
                .modelAttribute("report", report)
                .build());
    }
}
