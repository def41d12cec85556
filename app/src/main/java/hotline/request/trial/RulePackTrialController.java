package hotline.request.trial;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.shared.TimeParameters;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells what a rule pack's draft would have meant for requests that were received already. */
@RestController
@RequestMapping("/api/v1/rule-packs/drafts/{id}/trial")
class RulePackTrialController {

    private final RulePackTrials trials;

    RulePackTrialController(RulePackTrials trials) {
        this.trials = trials;
    }

    /** Changes nothing, so it is read by GET; granted extensions and pauses are not replayed. */
    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary =
                    "What a draft would have meant for the requests received in a month, the last full one by default",
            description =
                    "Counts the first cycle's original deadline of every accepted request anew by the draft and by "
                            + "the calendar as it is now. Extensions and pauses that were granted are not replayed: both "
                            + "verdicts are by the original deadline. Every other clock of these requests is counted anew "
                            + "from its own start.")
    Mono<RulePackTrial> trial(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            Actor actor) {
        return Mono.defer(() -> trials.of(actor, id, month(month), division));
    }

    /**
     * The month asked for, such as {@code 2023-08}.
     *
     * @return nothing where nothing was asked for
     */
    static @Nullable YearMonth month(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (TimeParameters.YEARS.isValidIntValue(month.getYear())) {
                return month;
            }
        } catch (DateTimeException garbled) {
            // answered below, like a month of a year that nobody means
        }
        throw new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("month", "unreadable")));
    }
}
