package hotline.request.web;

import hotline.request.AppealSubject;
import hotline.request.OversightCommand.Adjudicate;
import hotline.request.OversightCommand.Appeal;
import hotline.request.Verdict;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.PlainText;
import hotline.shared.Role;
import hotline.shared.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Deciding about verdicts and facts by two persons (认定); the verdict itself is never rewritten. */
@RestController
@RequestMapping(HttpActs.PATH)
class AdjudicationController {

    record AppealBody(
            @NotNull AppealSubject subject,
            @Schema(description = "which round; the first one with a verdict that nobody has decided about if absent")
                    @Min(1)
                    @Nullable
                    Integer cycle,
            @Schema(description = "what the verdict should be; absent for unreasonable demands") @Nullable
                    Verdict verdict,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
            @Schema(description = "what proves it") @Visible @PlainText(lines = true) @Size(max = 2_000)
                    String evidence) {}

    record AdjudicateBody(
            @Schema(description = "number of the appeal; the last one if absent") @Min(1) @Nullable Integer proceeding,
            @NotNull Boolean upheld,
            @Schema(description = "what stands beside the first verdict; needed where an appeal about it is upheld")
                    @Nullable
                    Verdict verdict,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
            @Schema(description = "what proves it") @Visible @PlainText(lines = true) @Size(max = 2_000)
                    String evidence) {}

    private final HttpActs acts;

    AdjudicationController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "Asks that a verdict or a fact be decided about")
    @PostMapping("/appeal")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.CLERK, Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> appeal(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody AppealBody body) {
        return acts.perform(
                actor,
                number,
                headers,
                new Appeal(body.subject(), body.cycle(), body.verdict(), body.reason(), body.evidence()));
    }

    @Operation(summary = "Decides an appeal, as a second person")
    @PostMapping("/adjudicate")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> adjudicate(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody AdjudicateBody body) {
        return acts.perform(
                actor,
                number,
                headers,
                new Adjudicate(body.proceeding(), body.upheld(), body.verdict(), body.reason(), body.evidence()));
    }
}
