package hotline.request.handover;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.FoldedCode;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.shared.Texts;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Handing a department's open requests to its successor before it is retired. */
@RestController
class HandOverController {

    /** The department that takes over, and why. */
    record HandOverBody(
            @Schema(description = "its code, or with its division 141122:015 for another division's")
                    @NotBlank
                    @Size(max = 20)
                    String successor,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    /**
     * The outcome.
     *
     * @param moved how many requests the successor has now
     * @param refused those that stayed, with the reason
     * @param left how many still have an open part of the department
     */
    record HandOverView(long moved, List<RefusedView> refused, long left) {}

    /** A request that stayed; {@code problem} is the type of the refusal. */
    record RefusedView(String number, String problem, String title) {}

    private final HandOvers handOvers;
    private final Texts texts;

    HandOverController(HandOvers handOvers, Texts texts) {
        this.handOvers = handOvers;
        this.texts = texts;
    }

    @Operation(
            summary =
                    "Reassigns the department's open requests to a successor, up to 200 a call; repeat while some are left")
    @PostMapping("/api/v1/departments/{division}/{code}/hand-over")
    @IdempotentByItself(because = "what was handed over is not found again")
    @Allowed(Role.ADMINISTRATOR)
    Mono<HandOverView> handOver(
            Actor actor,
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @Valid @RequestBody HandOverBody body,
            Locale locale) {
        DepartmentKey successor = DepartmentKey.of(body.successor(), division);
        return handOvers
                .handOver(actor, new DepartmentKey(division, code), successor, body.reason())
                .map(done -> view(done, locale));
    }

    private HandOverView view(HandOver done, Locale locale) {
        List<RefusedView> refused = done.refused().stream()
                .map(each -> view(each.number().value(), each.reason(), locale))
                .toList();
        return new HandOverView(done.moved(), refused, done.left());
    }

    private RefusedView view(String number, ProblemException reason, Locale locale) {
        String slug = reason.type().slug();
        return new RefusedView(
                number, "/problems/" + slug, texts.text("problem." + slug + ".title", reason.facts(), locale));
    }
}
