package hotline.request.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.request.ActCommand;
import hotline.request.DeclineReason;
import hotline.request.IdempotencyKey;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.ServiceRequest;
import hotline.request.TransferTarget;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.IdempotencyHeader;
import hotline.shared.IdempotentByItself;
import hotline.shared.PlainText;
import hotline.shared.ProblemException;
import hotline.shared.Role;
import hotline.shared.SharedProblem;
import hotline.shared.Visible;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Acts on a request. Each needs {@code If-Match} with the version that was seen. */
@RestController
@RequestMapping("/api/v1/requests/{number}")
class ActController {

    private static final String KEY = IdempotencyHeader.NAME;
    private static final String KEY_IS_KEPT = "the key and the answer are written by the statement that does it";

    /**
     * Where to dispatch.
     *
     * @param department its code, or {@code 141122:015} for one of another division
     * @param chosenProposal rank of the proposal that was followed, from 1
     */
    record DispatchBody(
            @Schema(description = "its code, or with its division 141122:015 for another division's")
                    @NotBlank
                    @Size(max = 20)
                    String department,
            @PlainText(lines = true) @Size(max = 500) @Nullable String reason,
            @Min(1) @Max(3) @Nullable Integer chosenProposal) {}

    /** What the caller is told. */
    record TextBody(@Visible @PlainText(lines = true) @Size(max = 10_000) String text) {}

    record DeclineBody(
            @NotNull DeclineReason reason, @Visible @PlainText(lines = true) @Size(max = 1_000) String toldRoute) {}

    record TransferBody(
            @NotNull TransferTarget target, @PlainText(lines = true) @Size(max = 1_000) @Nullable String note) {}

    record ReasonBody(@Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    record NoteBody(@PlainText(lines = true) @Size(max = 1_000) @Nullable String note) {}

    private final Requests requests;
    private final ObjectMapper json;

    ActController(Requests requests, ObjectMapper json) {
        this.requests = requests;
        this.json = json;
    }

    @PostMapping("/dispatch")
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> dispatch(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody DispatchBody body) {
        DepartmentKey department = DepartmentKey.of(body.department(), actor.divisionCode());
        return act(actor, number, headers, new ActCommand.Dispatch(department, body.reason(), body.chosenProposal()));
    }

    @PostMapping("/answer")
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> answer(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody TextBody body) {
        return act(actor, number, headers, new ActCommand.Answer(body.text()));
    }

    @PostMapping("/decline")
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> decline(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody DeclineBody body) {
        return act(actor, number, headers, new ActCommand.Decline(body.reason(), body.toldRoute()));
    }

    @PostMapping("/transfer")
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> transfer(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody TransferBody body) {
        return act(actor, number, headers, new ActCommand.Transfer(body.target(), body.note()));
    }

    @PostMapping("/void")
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> annul(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return act(actor, number, headers, new ActCommand.Annul(body.reason()));
    }

    @PostMapping("/acknowledge")
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> acknowledge(
            Actor actor, @PathVariable String number, @RequestHeader HttpHeaders headers) {
        return act(actor, number, headers, new ActCommand.Acknowledge());
    }

    @PostMapping("/reply")
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> reply(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody TextBody body) {
        return act(actor, number, headers, new ActCommand.Reply(body.text()));
    }

    @PostMapping("/close")
    @IdempotentByItself(because = KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> close(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody(required = false) @Nullable NoteBody body) {
        return act(actor, number, headers, new ActCommand.Close(body == null ? null : body.note()));
    }

    private Mono<ResponseEntity<String>> act(Actor actor, String typed, HttpHeaders headers, ActCommand command) {
        RequestNumber number = RequestController.parse(typed);
        int version = seenVersion(headers);
        IdempotencyKey key = IdempotencyKey.of(
                actor, headers.getFirst(KEY), number.value(), command.act().code(), command);
        return requests.act(actor, number, version, command, key, this::answer).map(answer -> ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Replayed", String.valueOf(!answer.created()))
                .body(answer.json()));
    }

    private JsonNode answer(ServiceRequest request) {
        return json.valueToTree(ActAnswer.of(request));
    }

    private static int seenVersion(HttpHeaders headers) {
        String seen = headers.getFirst(HttpHeaders.IF_MATCH);
        if (seen == null) {
            throw new ProblemException(SharedProblem.PRECONDITION_REQUIRED, Map.of());
        }
        try {
            return Integer.parseInt(seen.replace("\"", "").strip());
        } catch (NumberFormatException notAVersion) {
            throw new ProblemException(SharedProblem.STALE_VERSION, Map.of());
        }
    }
}
