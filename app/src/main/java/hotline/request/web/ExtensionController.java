package hotline.request.web;

import hotline.calendar.WorkingTime;
import hotline.request.HandlingCommand.AskExtension;
import hotline.request.HandlingCommand.GrantExtension;
import hotline.request.HandlingCommand.RefuseExtension;
import hotline.request.web.ActBodies.NoteBody;
import hotline.request.web.ActBodies.ReasonBody;
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

/** Asking for more time (延期) and what is decided about it. */
@RestController
@RequestMapping(HttpActs.PATH)
class ExtensionController {

    /** How much more time, and why. */
    record ExtensionBody(
            @Min(1) @Max(1_000) int amount,
            @Schema(description = "as the rule pack counts extensions: working-day, or calendar-day") @NotNull
                    WorkingTime.Unit unit,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
            @Schema(description = "whether the caller has been told, which must be done first") boolean callerTold) {}

    private final HttpActs acts;

    ExtensionController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "The lead asks for more time before the deadline")
    @PostMapping("/ask-extension")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> askExtension(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ExtensionBody body) {
        return acts.perform(
                actor,
                number,
                headers,
                new AskExtension(new WorkingTime(body.amount(), body.unit()), body.reason(), body.callerTold()));
    }

    @Operation(summary = "Grants what was asked for, counted on from the old deadline")
    @PostMapping("/grant-extension")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> grantExtension(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody(required = false) @Nullable NoteBody body) {
        return acts.perform(actor, number, headers, new GrantExtension(NoteBody.of(body)));
    }

    @Operation(summary = "Refuses what was asked for; the deadline stays")
    @PostMapping("/refuse-extension")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> refuseExtension(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new RefuseExtension(body.reason()));
    }
}
