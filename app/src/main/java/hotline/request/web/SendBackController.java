package hotline.request.web;

import hotline.request.HandlingCommand.FixResponsibility;
import hotline.request.HandlingCommand.GrantSendBack;
import hotline.request.HandlingCommand.HandleFirst;
import hotline.request.HandlingCommand.RefuseSendBack;
import hotline.request.HandlingCommand.SendBack;
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
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Sending back (退单) and what is decided about it. */
@RestController
@RequestMapping(HttpActs.PATH)
class SendBackController {

    /** Why the department is not competent. */
    record SendBackBody(
            @Schema(description = "the legal basis") @Visible @PlainText(lines = true) @Size(max = 500) String basis,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    private final HttpActs acts;

    SendBackController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "The lead holds, with a legal basis, that it is not competent")
    @PostMapping("/send-back")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> sendBack(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody SendBackBody body) {
        return acts.perform(actor, number, headers, new SendBack(body.basis(), body.reason()));
    }

    @Operation(summary = "Follows the send-back: the request is dispatched anew")
    @PostMapping("/grant-send-back")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> grantSendBack(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new GrantSendBack(body.reason()));
    }

    @Operation(summary = "Refuses the send-back: the department is the responsible one")
    @PostMapping("/refuse-send-back")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> refuseSendBack(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new RefuseSendBack(body.reason()));
    }

    @Operation(summary = "Has the request handled first and disputed later")
    @PostMapping("/handle-first")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> handleFirst(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new HandleFirst(body.reason()));
    }

    @Operation(summary = "States that the time for sending back passed in silence")
    @PostMapping("/fix-responsibility")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> fixResponsibility(
            Actor actor, @PathVariable String number, @RequestHeader HttpHeaders headers) {
        return acts.perform(actor, number, headers, new FixResponsibility());
    }
}
