package hotline.intake.telephone;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes a telephone system's word for what rings. Its account is an operator's of the division whose lines it serves. */
@RestController
@RequestMapping("/api/v1/calls")
class CallController {

    private final PhoneCalls calls;

    CallController(PhoneCalls calls) {
        this.calls = calls;
    }

    @ApiResponse(responseCode = "204", description = "Noted; an event that came before changes nothing")
    @Allowed(Role.OPERATOR)
    @PostMapping
    @IdempotentByItself(because = "a call has its id, and each of its events changes it once")
    @Operation(summary = "A telephone system tells that a call rings, was answered or was missed")
    Mono<ResponseEntity<Void>> note(Actor actor, @Valid @RequestBody CallEvent event) {
        return calls.note(actor, event).thenReturn(ResponseEntity.noContent().build());
    }
}
