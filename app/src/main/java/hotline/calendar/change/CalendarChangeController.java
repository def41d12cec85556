package hotline.calendar.change;

import hotline.calendar.CalendarEffect;
import hotline.calendar.CalendarEffects;
import hotline.calendar.CalendarProblem;
import hotline.calendar.Calendars;
import hotline.calendar.Notice;
import hotline.directory.Divisions;
import hotline.directory.Jurisdiction;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.body.BodyBytes;
import hotline.shared.body.LargeBody;
import hotline.shared.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Changes calendars: a year's notice for all divisions, or one day for one of them. */
@RestController
@RequestMapping("/api/v1/calendars/{year}")
class CalendarChangeController {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarChangeController.class);

    /** Feeds of many years are some hundred kilobytes. */
    private static final int LARGEST_FILE = 4 << 20;

    private final CalendarChanges changes;
    private final Divisions divisions;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final CalendarEffects effects;

    CalendarChangeController(
            CalendarChanges changes,
            Divisions divisions,
            Jurisdiction jurisdiction,
            Calendars calendars,
            CalendarEffects effects) {
        this.changes = changes;
        this.calendars = calendars;
        this.effects = effects;
        this.divisions = divisions;
        this.jurisdiction = jurisdiction;
    }

    /** A year's notice as CSV with the columns {@code date,kind,name}; it replaces the year as a whole. */
    @LargeBody(LARGEST_FILE)
    @PutMapping(consumes = "text/csv")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Replaces a year's notice by a CSV file with the columns date, kind and name")
    Mono<ChangeAnswer> replaceByCsv(
            @PathVariable int year, @RequestParam String notice, @RequestBody Flux<DataBuffer> file, Actor actor) {
        return replace(file, content -> CsvNotices.read(content, year, notice), actor);
    }

    /** A year's notice as iCalendar; it replaces the year as a whole. */
    @LargeBody(LARGEST_FILE)
    @PutMapping(consumes = "text/calendar")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Replaces a year's notice by an iCalendar file of all-day events")
    Mono<ChangeAnswer> replaceByIcs(
            @PathVariable int year, @RequestParam String notice, @RequestBody Flux<DataBuffer> file, Actor actor) {
        return replace(file, content -> IcsNotices.read(content, year, notice), actor);
    }

    /** Sets the kind of one day in one division, whatever the notice says. */
    @PutMapping("/days/{date}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Decides for one division what a day is, with a reason")
    Mono<ChangeAnswer> override(
            @PathVariable int year,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @Valid @RequestBody OverrideBody body,
            Actor actor) {
        requireYear(year, date);
        return ownDivision(division, actor)
                .flatMap(own -> changes.override(own, body.day(date), actor).then(answer(own, Set.of(own))));
    }

    /** Gives a day back to the notice. */
    @DeleteMapping("/days/{date}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Takes such a decision back")
    Mono<ChangeAnswer> removeOverride(
            @PathVariable int year,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        requireYear(year, date);
        return ownDivision(division, actor)
                .flatMap(own -> changes.removeOverride(own, date, reason, actor).then(answer(own, Set.of(own))));
    }

    private Mono<ChangeAnswer> replace(Flux<DataBuffer> file, Function<byte[], Notice> reader, Actor actor) {
        return jurisdiction
                .requireAll(actor)
                .then(BodyBytes.of(file, LARGEST_FILE))
                .publishOn(Schedulers.boundedElastic())
                .map(reader)
                .flatMap(notice -> changes.replaceYear(notice, actor))
                .then(divisions.visibleFrom(actor.divisionCode()))
                .flatMap(visible -> answer(actor.divisionCode(), visible));
    }

    /** The change has been made by then: that its effects cannot be counted is no reason to refuse it. */
    private Mono<ChangeAnswer> answer(String division, Set<String> concerned) {
        Mono<Optional<List<CalendarEffect>>> counted = Mono.defer(() -> effects.of(concerned))
                .singleOptional()
                .doOnError(failure -> LOG.warn("the effects of a changed calendar could not be counted", failure))
                .onErrorReturn(Optional.empty());
        return Mono.defer(() -> calendars.of(division))
                .zipWith(counted, (calendar, found) -> new ChangeAnswer(calendar.version(), found.orElse(null)));
    }

    private static void requireYear(int year, LocalDate date) {
        if (date.getYear() != year) {
            throw new ProblemException(
                    CalendarProblem.DAY_OF_OTHER_YEAR, Map.of("date", date.toString(), "year", year));
        }
    }

    private Mono<String> ownDivision(@Nullable String division, Actor actor) {
        String wanted = division == null ? actor.divisionCode() : division;
        return divisions
                .visibleFrom(actor.divisionCode())
                .filter(visible -> visible.contains(wanted))
                .map(visible -> wanted)
                .switchIfEmpty(Mono.error(
                        () -> new ProblemException(CalendarProblem.OTHER_DIVISION, Map.of("division", wanted))));
    }
}
