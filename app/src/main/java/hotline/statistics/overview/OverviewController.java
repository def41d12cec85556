package hotline.statistics.overview;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.Takes;
import hotline.shared.work.Work;
import hotline.statistics.Window;
import hotline.statistics.web.LastYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * The managers' first page. It stands at once; its parts fill in by themselves, or by a link where there are no scripts,
 * all as of the same cut-off.
 */
@Takes(Work.FIGURES)
@Controller
class OverviewController {

    private final Overviews overviews;
    private final LastYear lastYears;

    OverviewController(Overviews overviews, LastYear lastYears) {
        this.overviews = overviews;
        this.lastYears = lastYears;
    }

    /** The page of now, or of a whole earlier year; of the last that has figures where this one has none. */
    @GetMapping("/overview")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
    Mono<Rendering> show(Actor actor, @RequestParam(required = false) @Nullable Integer year) {
        Instant asOf = overviews.cutOff();
        LocalDate today = LocalDate.ofInstant(asOf, Window.ZONE);
        return lastYears.of(actor, null).flatMap(last -> {
            int shown = year != null ? year : last.orElse(today.getYear());
            LocalDate day =
                    shown >= today.getYear() ? today : Window.year(shown).to();
            return overviews.periods(actor, day, asOf).map(periods -> part("overview", day, asOf)
                    .modelAttribute("periods", periods)
                    .modelAttribute("isEmpty", last.isEmpty())
                    .modelAttribute("missing", missing(year, last, today))
                    .build());
        });
    }

    @GetMapping("/overview/months")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
    Mono<Rendering> months(Actor actor, @RequestParam LocalDate day, @RequestParam Instant asOf) {
        return overviews.months(actor, day, asOf).map(months -> part("months", day, asOf)
                .modelAttribute("months", months)
                .build());
    }

    @GetMapping("/overview/departments")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
    Mono<Rendering> departments(Actor actor, @RequestParam LocalDate day, @RequestParam Instant asOf) {
        return overviews.departments(actor, day, asOf).map(standings -> part("departments", day, asOf)
                .modelAttribute("standings", standings)
                .modelAttribute("least", Standing.Tier.LEAST)
                .build());
    }

    @GetMapping("/overview/open")
    @Allowed({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
    Mono<Rendering> open(Actor actor, @RequestParam LocalDate day, @RequestParam Instant asOf) {
        return overviews.ages(actor, day, asOf).zipWith(overviews.rising(actor, day, asOf), (ages, rising) -> part(
                        "open", day, asOf)
                .modelAttribute("ages", ages)
                .modelAttribute("rising", rising)
                .build());
    }

    /** The running year where it has no figures and another is shown instead. */
    private static Optional<Integer> missing(@Nullable Integer asked, Optional<Integer> last, LocalDate today) {
        return last.filter(year -> asked == null && year < today.getYear()).map(year -> today.getYear());
    }

    private static Rendering.Builder<?> part(String view, LocalDate day, Instant asOf) {
        return Rendering.view("statistics/overview/" + view)
                .modelAttribute("day", day)
                .modelAttribute("asOf", asOf)
                .modelAttribute("isPast", Overviews.isPast(day, asOf));
    }
}
