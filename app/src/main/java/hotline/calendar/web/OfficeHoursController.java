package hotline.calendar.web;

import hotline.calendar.Calendars;
import hotline.calendar.OfficeHours;
import hotline.calendar.OfficeHours.Stretch;
import hotline.calendar.WorkingCalendar;
import hotline.calendar.change.CalendarChanges;
import hotline.directory.Jurisdiction;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** When a division works. */
@RestController
@RequestMapping("/api/v1/calendars/office-hours")
class OfficeHoursController {

    private final Calendars calendars;
    private final CalendarChanges changes;
    private final Jurisdiction jurisdiction;

    OfficeHoursController(Calendars calendars, CalendarChanges changes, Jurisdiction jurisdiction) {
        this.calendars = calendars;
        this.changes = changes;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping
    @Allowed
    @Operation(summary = "The office hours of a division")
    Mono<OfficeHours> show(@RequestParam(required = false) @FoldedCode @Nullable String division, Actor actor) {
        return calendars.of(division == null ? actor.divisionCode() : division).map(WorkingCalendar::hours);
    }

    /** Holds for deadlines that are set from now on. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Decides for one division when it works, with a reason")
    Mono<Void> change(
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @Valid @RequestBody Body body,
            Actor actor) {
        String whose = division == null ? actor.divisionCode() : division;
        return jurisdiction
                .require(actor, whose)
                .then(Mono.fromCallable(body::hours))
                .flatMap(hours -> changes.changeHours(whose, hours, body.reason.strip(), actor));
    }

    @Schema(name = "OfficeHoursBody")
    record Body(
            @NotEmpty @Size(max = 6) List<@NotNull @Valid Part> stretches,
            @Visible @PlainText @Size(max = 200) String reason) {

        @Schema(name = "OfficeStretch")
        record Part(@NotNull LocalTime from, @NotNull LocalTime to) {}

        OfficeHours hours() {
            try {
                return new OfficeHours(stretches.stream()
                        .map(part -> new Stretch(part.from, part.to))
                        .toList());
            } catch (IllegalArgumentException outOfOrder) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST,
                        Map.of(),
                        List.of(new FieldError("stretches", "office-hours-order")));
            }
        }
    }
}
