package hotline.intake;

import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.ShowsTyped;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Shows a caller in plain inside a request's page. */
@Controller
class CallerPageController {

    private static final int LONGEST_REASON = 200;

    /** Why somebody needs to know the caller. */
    record RevealForm(@Nullable String reason) {}

    private final Callers callers;

    CallerPageController(Callers callers) {
        this.callers = callers;
    }

    @ShowsTyped
    @PostMapping("/requests/{number}/caller")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR, Role.CLERK, Role.HEAD, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    Mono<Rendering> reveal(Actor actor, @PathVariable String number, @ModelAttribute RevealForm form) {
        String reason = form.reason();
        if (reason == null || !Visible.Check.isVisible(reason)) {
            throw invalid(new FieldError("reason", "NotBlank"));
        }
        if (!PlainText.Check.isPlain(reason, false)) {
            throw invalid(new FieldError("reason", "PlainText"));
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw invalid(new FieldError("reason", "Size", Map.of("min", 1, "max", LONGEST_REASON)));
        }
        return callers.reveal(actor, RequestNumber.typed(number), reason).map(caller -> Rendering.view("intake/caller")
                .modelAttribute("caller", caller)
                .build());
    }

    private static ProblemException invalid(FieldError error) {
        return new ProblemException(SharedProblem.INVALID_REQUEST, Map.of(), List.of(error));
    }
}
