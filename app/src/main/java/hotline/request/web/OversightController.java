package hotline.request.web;

import hotline.request.OversightCommand.AnswerOrder;
import hotline.request.OversightCommand.Remind;
import hotline.request.OversightCommand.RepeatCall;
import hotline.request.OversightCommand.Supervise;
import hotline.request.web.ActBodies.TextBody;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.PlainText;
import hotline.shared.Role;
import hotline.shared.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Repeat calls, reminders and supervision orders (催单、催办、督办). */
@RestController
@RequestMapping(HttpActs.PATH)
class OversightController {

    record SuperviseBody(
            @Schema(description = "1 to 3") @Min(1) @Max(3) int level,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String text) {}

    record AnswerBody(
            @Schema(description = "number of the order; the last one if absent") @Min(1) @Nullable Integer proceeding,
            @Visible @PlainText(lines = true) @Size(max = 2_000) String text) {}

    private static final String BY_HAND = "by-hand";

    private final HttpActs acts;

    OversightController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "The caller called again on the same matter, which is no new request")
    @PostMapping("/repeat-call")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> repeatCall(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody TextBody body) {
        return acts.perform(actor, number, headers, new RepeatCall(body.text()));
    }

    @Operation(summary = "Reminds the department")
    @PostMapping("/remind")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> remind(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody TextBody body) {
        return acts.perform(actor, number, headers, new Remind(body.text()));
    }

    @Operation(summary = "Orders the department to answer for the handling within a time of its own")
    @PostMapping("/supervise")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> supervise(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody SuperviseBody body) {
        return acts.perform(actor, number, headers, new Supervise(body.level(), BY_HAND, body.text()));
    }

    @Operation(summary = "The department answers an order")
    @PostMapping("/answer-order")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> answerOrder(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody AnswerBody body) {
        return acts.perform(actor, number, headers, new AnswerOrder(body.proceeding(), body.text()));
    }
}
