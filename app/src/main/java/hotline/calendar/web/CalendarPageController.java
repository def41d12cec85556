package hotline.calendar.web;

import hotline.calendar.CalendarProblem;
import hotline.calendar.CalendarRepository;
import hotline.calendar.CalendarRepository.NoticeNumber;
import hotline.calendar.Calendars;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.change.CalendarChanges;
import hotline.directory.Division;
import hotline.directory.Jurisdiction;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.Role;
import hotline.shared.problem.Constraints;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** A year of a division's calendar on one page, with the office hours; everybody reads it, administrators change it. */
@Controller
@RequestMapping("/calendar")
final class CalendarPageController {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Calendars calendars;
    private final CalendarRepository notices;
    private final CalendarChanges changes;
    private final Jurisdiction jurisdiction;
    private final Constraints constraints;
    private final Problems problems;
    private final Clock clock;

    CalendarPageController(
            Calendars calendars,
            CalendarRepository notices,
            CalendarChanges changes,
            Jurisdiction jurisdiction,
            Constraints constraints,
            Problems problems,
            Clock clock) {
        this.calendars = calendars;
        this.notices = notices;
        this.changes = changes;
        this.jurisdiction = jurisdiction;
        this.constraints = constraints;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    @Allowed
    Mono<Rendering> now(Actor actor, @RequestParam(required = false) @FoldedCode @Nullable String division) {
        return page(actor, today().getYear(), division, null).map(Rendering.Builder::build);
    }

    /** The year, with the day or the hours that were changed just before. */
    @GetMapping("/{year}")
    @Allowed
    Mono<Rendering> year(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(defaultValue = "") String changed) {
        return page(actor, year, division, null)
                .map(page -> page.modelAttribute("changed", changed.length() > 10 ? "" : changed)
                        .build());
    }

    @PostMapping("/{year}/office-hours")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> changeHours(
            Actor actor, @PathVariable int year, @ModelAttribute OfficeHoursForm form, Locale locale) {
        String division = divisionOf(actor, form.division());
        return jurisdiction
                .require(actor, division)
                .then(Mono.fromCallable(() -> constraints.kept(form.body())))
                .flatMap(body -> changes.changeHours(division, body.hours(), body.reason(), actor))
                .then(Mono.fromSupplier(() -> Rendering.redirectTo(UriComponentsBuilder.fromPath("/calendar/{year}")
                                .queryParam("division", division)
                                .queryParam("changed", "hours")
                                .build(year)
                                .toString())
                        .build()))
                .onErrorResume(ProblemException.class, refusal -> again(actor, year, form, refusal, locale));
    }

    private Mono<Rendering> again(
            Actor actor, int year, OfficeHoursForm form, ProblemException refusal, Locale locale) {
        return page(actor, year, form.division(), form)
                .map(page -> page.status(refusal.type().status())
                        .modelAttribute("problem", problems.describe(refusal, locale, "", ""))
                        .modelAttribute("errors", problems.fieldTexts(refusal, "calendar", locale))
                        .build());
    }

    private Mono<Rendering.Builder<?>> page(
            Actor actor, int year, @Nullable String asked, @Nullable OfficeHoursForm typed) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Mono.error(new ProblemException(CalendarProblem.NO_SUCH_YEAR, Map.of("year", year)));
        }
        String division = divisionOf(actor, asked);
        return Mono.zip(
                        calendars.of(division),
                        notices.notices().collectMap(NoticeNumber::year, NoticeNumber::number),
                        jurisdiction.of(actor))
                .map(read -> page(actor, year, division, read.getT1(), read.getT3(), typed)
                        .modelAttribute("notice", read.getT2().getOrDefault(year, "")));
    }

    private Rendering.Builder<?> page(
            Actor actor,
            int year,
            String division,
            WorkingCalendar calendar,
            List<Division> divisions,
            @Nullable OfficeHoursForm typed) {
        boolean keeps = divisions.stream().anyMatch(each -> each.code().equals(division));
        return Rendering.view("calendar/year")
                .modelAttribute("division", division)
                .modelAttribute("divisions", divisions)
                .modelAttribute("year", CalendarYear.of(year, calendar, today()))
                .modelAttribute("hours", calendar.hours())
                .modelAttribute("form", typed == null ? OfficeHoursForm.of(calendar.hours()) : typed)
                .modelAttribute("mayChange", keeps && actor.has(Role.ADMINISTRATOR))
                .modelAttribute("hasPrevious", year > FIRST_YEAR)
                .modelAttribute("hasNext", year < LAST_YEAR)
                .modelAttribute("changed", "")
                .modelAttribute("errors", Map.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.CHINA);
    }

    private static String divisionOf(Actor actor, @Nullable String asked) {
        String code = Folding.codeOrNull(asked);
        return code == null || code.isEmpty() ? actor.divisionCode() : code;
    }
}
