package hotline.calendar.web;

import hotline.calendar.CalendarProblem;
import hotline.calendar.CalendarRepository;
import hotline.calendar.CalendarRepository.NoticeNumber;
import hotline.calendar.Calendars;
import hotline.calendar.change.CalendarChange;
import hotline.calendar.change.CalendarChangeRepository;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reads calendars. Holidays are no secret: everybody signed in may read every division's. */
@RestController
@RequestMapping("/api/v1/calendars")
class CalendarController {

    private static final int PAGE = 50;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Calendars calendars;
    private final CalendarRepository notices;
    private final CalendarChangeRepository changes;

    CalendarController(Calendars calendars, CalendarRepository notices, CalendarChangeRepository changes) {
        this.calendars = calendars;
        this.notices = notices;
        this.changes = changes;
    }

    /** The years whose notice has been loaded, with its number. */
    @GetMapping
    @Allowed
    @Operation(summary = "The years whose official notice has been loaded")
    Mono<List<NoticeNumber>> years() {
        return notices.notices().collectList();
    }

    /** Every day of a year in the caller's division or the one asked for. */
    @GetMapping("/{year}")
    @Allowed
    @Operation(summary = "Every day of a year in a division, and why it is a working day or not")
    Mono<CalendarView> year(
            @PathVariable int year,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            Actor actor) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Mono.error(new ProblemException(CalendarProblem.NO_SUCH_YEAR, Map.of("year", year)));
        }
        String divisionCode = division == null ? actor.divisionCode() : division;
        return calendars.of(divisionCode).flatMap(calendar -> number(year)
                .map(number -> CalendarView.of(year, divisionCode, number, calendar))
                .defaultIfEmpty(CalendarView.of(year, divisionCode, null, calendar)));
    }

    /** Lists the changes of the division's calendar, the latest first. */
    @GetMapping("/changes")
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR, Role.MANAGER})
    @Operation(summary = "What changed the calendar, latest first")
    Mono<Page<CalendarChange>> changes(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long cursor, Actor actor) {
        return changes.changes(actor.divisionCode(), cursor, PAGE).collectList().map(CalendarController::page);
    }

    private Mono<String> number(int year) {
        return notices.notices()
                .filter(notice -> notice.year() == year)
                .map(NoticeNumber::number)
                .next();
    }

    private static Page<CalendarChange> page(List<CalendarChange> found) {
        boolean isLast = found.size() < PAGE;
        return new Page<>(
                found, isLast ? null : Long.toString(found.get(PAGE - 1).version()));
    }
}
