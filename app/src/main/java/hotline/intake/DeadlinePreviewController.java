package hotline.intake;

import hotline.calendar.Calendars;
import hotline.calendar.WorkingCalendar;
import hotline.deadline.RuleMatter;
import hotline.deadline.RulePack;
import hotline.deadline.RulePacks;
import hotline.deadline.Step;
import hotline.directory.Subjects;
import hotline.request.Nature;
import hotline.request.Urgency;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers the question when something would be due, without registering anything. */
@RestController
@RequestMapping("/api/v1/deadlines")
class DeadlinePreviewController {

    private final RulePacks packs;
    private final Calendars calendars;
    private final Subjects subjects;
    private final Clock clock;

    DeadlinePreviewController(RulePacks packs, Calendars calendars, Subjects subjects, Clock clock) {
        this.packs = packs;
        this.calendars = calendars;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * The deadline of every step, as if its clock were started at the instant given, else now.
     *
     * @param superiorDueAt a superior platform's limit, which holds for completion where it comes before the own deadline
     */
    @GetMapping("/preview")
    @Allowed
    @Operation(summary = "When each step would be due, without registering anything")
    Mono<List<PreviewedDeadline>> preview(
            @RequestParam Nature nature,
            @RequestParam(defaultValue = "normal") Urgency urgency,
            @RequestParam(required = false) @FoldedCode @Nullable String subject,
            @RequestParam(defaultValue = "false") boolean enterprise,
            @RequestParam(required = false) @Nullable OffsetDateTime receivedAt,
            @RequestParam(required = false) @Nullable OffsetDateTime superiorDueAt,
            Actor actor) {
        RuleMatter matter = new RuleMatter(nature.code(), urgency.code(), subject, enterprise);
        Instant start = receivedAt == null ? clock.instant() : receivedAt.toInstant();
        Instant superiorDue = superiorDueAt == null ? null : superiorDueAt.toInstant();
        return refuseUnknown(actor.divisionCode(), subject)
                .then(packs.inForce(actor.divisionCode(), start))
                .zipWith(
                        calendars.of(actor.divisionCode()),
                        (pack, calendar) -> all(pack, calendar, matter, start, superiorDue));
    }

    private Mono<Void> refuseUnknown(String divisionCode, @Nullable String subject) {
        return subject == null
                ? Mono.empty()
                : subjects.catalogueOf(divisionCode)
                        .filter(catalogue -> catalogue.find(subject).isPresent())
                        .switchIfEmpty(Mono.error(() -> new ProblemException(
                                SharedProblem.INVALID_REQUEST,
                                Map.of(),
                                List.of(new FieldError("subject", "unknown-subject")))))
                        .then();
    }

    private static List<PreviewedDeadline> all(
            RulePack pack, WorkingCalendar calendar, RuleMatter matter, Instant start, @Nullable Instant superiorDue) {
        return Arrays.stream(Step.values())
                .map(step -> PreviewedDeadline.of(pack, calendar, step, matter, start, superiorDue))
                .flatMap(Optional::stream)
                .toList();
    }
}
