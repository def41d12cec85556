package hotline.request.web;

import hotline.request.HandlingCommand.Pause;
import hotline.request.HandlingCommand.Resume;
import hotline.request.web.ActBodies.NoteBody;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.PlainText;
import hotline.shared.Role;
import hotline.shared.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
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

/** Letting the clocks of handling stand still (暂停) and run on. */
@RestController
@RequestMapping(HttpActs.PATH)
class PauseController {

    record PauseBody(
            @Schema(description = "code of a cause that the rule pack allows") @Visible @PlainText @Size(max = 50)
                    String cause,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    private final HttpActs acts;

    PauseController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "Lets the clocks of handling stand still, for a cause that the rule pack allows")
    @PostMapping("/pause")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> pause(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody PauseBody body) {
        return acts.perform(actor, number, headers, new Pause(body.cause(), body.reason()));
    }

    @Operation(summary = "Lets the clocks run on; the deadlines move by the time they stood still")
    @PostMapping("/resume")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.CLERK, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> resume(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody(required = false) @Nullable NoteBody body) {
        return acts.perform(actor, number, headers, new Resume(NoteBody.of(body)));
    }
}
