package hotline.intake;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotencyHeader;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The act of registering. */
@RestController
@RequestMapping("/api/v1/requests")
class IntakeController {

    private final Intake intake;

    IntakeController(Intake intake) {
        this.intake = intake;
    }

    @ApiResponse(
            responseCode = "201",
            description = "Its number, version and status, the deadline with its explanation, and proposals",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Registered.class)))
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    @PostMapping
    @IdempotentByItself(because = "the key and the answer are written by the statement that does it")
    @Operation(summary = "Registers a call")
    Mono<ResponseEntity<String>> register(
            Actor actor,
            @RequestHeader(name = IdempotencyHeader.NAME, required = false) @Nullable String key,
            @RequestBody CallForm form) {
        return intake.register(actor, form, key).map(answer -> ResponseEntity.status(HttpStatus.CREATED)
                .header("Idempotency-Replayed", String.valueOf(!answer.created()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.json()));
    }
}
