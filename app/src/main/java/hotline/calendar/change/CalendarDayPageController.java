package hotline.calendar.change;

import hotline.calendar.CalendarProblem;
import hotline.calendar.change.CalendarDayPages.Decision;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** The page of one day of the calendar: what it is, what the division decides, and what that would move, before it is so. */
@Controller
@RequestMapping("/calendar/days/{date}")
final class CalendarDayPageController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final CalendarDayPages pages;
    private final Problems problems;

    CalendarDayPageController(CalendarDayPages pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> show(
            Actor actor,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @ModelAttribute Decision decision,
            Locale locale) {
        requireYear(date);
        Mono<Rendering.Builder<?>> page =
                decision.isMade() ? pages.preview(actor, date, decision) : pages.page(actor, date, decision);
        return page.map(Rendering.Builder::build)
                .onErrorResume(ProblemException.class, refusal -> again(actor, date, decision, refusal, locale));
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> decide(
            Actor actor,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @ModelAttribute Decision decision,
            Locale locale) {
        requireYear(date);
        return pages.decide(actor, date, decision)
                .map(division -> Rendering.redirectTo(UriComponentsBuilder.fromPath("/calendar/{year}")
                                .queryParam("division", division)
                                .queryParam("changed", date)
                                .build(date.getYear())
                                .toString())
                        .build())
                .onErrorResume(ProblemException.class, refusal -> again(actor, date, decision, refusal, locale));
    }

    private static void requireYear(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new ProblemException(CalendarProblem.NO_SUCH_YEAR, Map.of("year", date.getYear()));
        }
    }

    private Mono<Rendering> again(
            Actor actor, LocalDate date, Decision decision, ProblemException refusal, Locale locale) {
        return pages.page(actor, date, decision)
                .map(page -> page.status(refusal.type().status())
                        .modelAttribute("problem", problems.describe(refusal, locale, "", ""))
                        .modelAttribute("errors", problems.fieldTexts(refusal, "calendar", locale))
                        .build());
    }
}
