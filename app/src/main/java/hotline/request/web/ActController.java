package hotline.request.web;

import hotline.request.ActCommand.Acknowledge;
import hotline.request.ActCommand.Annul;
import hotline.request.ActCommand.Answer;
import hotline.request.ActCommand.Close;
import hotline.request.ActCommand.Decline;
import hotline.request.ActCommand.Transfer;
import hotline.request.DeclineReason;
import hotline.request.HandlingCommand.Contact;
import hotline.request.TransferTarget;
import hotline.request.web.ActBodies.NoteBody;
import hotline.request.web.ActBodies.ReasonBody;
import hotline.request.web.ActBodies.TextBody;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.PlainText;
import hotline.shared.Role;
import hotline.shared.Visible;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
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

/** Taking requests on and letting them go: acts that need no dispute. Each needs {@code If-Match} with the version that was seen. */
@RestController
@RequestMapping(HttpActs.PATH)
class ActController {

    record DeclineBody(
            @NotNull DeclineReason reason, @Visible @PlainText(lines = true) @Size(max = 1_000) String toldRoute) {}

    record TransferBody(
            @NotNull TransferTarget target, @PlainText(lines = true) @Size(max = 1_000) @Nullable String note) {}

    private final HttpActs acts;

    ActController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "The hotline answers at once, which completes the request")
    @PostMapping("/answer")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> answer(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody TextBody body) {
        return acts.perform(actor, number, headers, new Answer(body.text()));
    }

    @Operation(summary = "The request is not accepted; the caller was told the way that law provides")
    @PostMapping("/decline")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> decline(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody DeclineBody body) {
        return acts.perform(actor, number, headers, new Decline(body.reason(), body.toldRoute()));
    }

    @Operation(summary = "Hands the request to an emergency number or another hotline")
    @PostMapping("/transfer")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> transfer(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody TransferBody body) {
        return acts.perform(actor, number, headers, new Transfer(body.target(), body.note()));
    }

    @Operation(summary = "States that it never was a request")
    @PostMapping("/void")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> annul(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new Annul(body.reason()));
    }

    @Operation(summary = "The department takes its part on")
    @PostMapping("/acknowledge")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> acknowledge(
            Actor actor, @PathVariable String number, @RequestHeader HttpHeaders headers) {
        return acts.perform(actor, number, headers, new Acknowledge());
    }

    @Operation(summary = "The department spoke to the caller or went to the place")
    @PostMapping("/contact")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> contact(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody(required = false) @Nullable NoteBody body) {
        return acts.perform(actor, number, headers, new Contact(NoteBody.of(body)));
    }

    @Operation(summary = "Files the completed request away")
    @PostMapping("/close")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> close(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody(required = false) @Nullable NoteBody body) {
        return acts.perform(actor, number, headers, new Close(NoteBody.of(body)));
    }
}
