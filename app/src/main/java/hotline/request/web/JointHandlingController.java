package hotline.request.web;

import hotline.request.ActCommand.Dispatch;
import hotline.request.HandlingCommand.GivePart;
import hotline.request.HandlingCommand.PassOn;
import hotline.request.HandlingCommand.Reassign;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** Which departments handle a request together (主办、协办), and offices inside them. */
@RestController
@RequestMapping(HttpActs.PATH)
class JointHandlingController {

    /**
     * Where to dispatch.
     *
     * @param chosenProposal rank of the proposal that was followed, from 1
     */
    record DispatchBody(
            @Schema(description = "its code, or with its division 141122:015 for another division's")
                    @NotBlank
                    @Size(max = 20)
                    String department,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 20) String> supporting,
            @PlainText(lines = true) @Size(max = 500) @Nullable String reason,
            @Min(1) @Max(3) @Nullable Integer chosenProposal,
            @Schema(
                            description =
                                    "why a supervisor sends to a township what the dispatch catalogue bars from townships")
                    @Visible(optional = true)
                    @PlainText(lines = true)
                    @Size(max = 500)
                    @Nullable
                    String overrideReason) {}

    record ReassignBody(
            @Schema(description = "its code, or with its division 141122:015 for another division's")
                    @NotBlank
                    @Size(max = 20)
                    String lead,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 20) String> supporting,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
            @Schema(
                            description =
                                    "why a supervisor sends to a township what the dispatch catalogue bars from townships")
                    @Visible(optional = true)
                    @PlainText(lines = true)
                    @Size(max = 500)
                    @Nullable
                    String overrideReason) {}

    record PassOnBody(
            @Schema(description = "the office or station inside the department") @Visible @PlainText @Size(max = 100)
                    String office,
            @PlainText(lines = true) @Size(max = 1_000) @Nullable String note) {}

    record PartBody(
            @Schema(description = "number of the passing-on; the last one if absent") @Min(1) @Nullable
                    Integer proceeding,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String note) {}

    private final HttpActs acts;

    JointHandlingController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "Sends the request to a lead and to supporting departments")
    @PostMapping("/dispatch")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> dispatch(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody DispatchBody body) {
        return acts.perform(
                actor,
                number,
                headers,
                new Dispatch(
                        HttpActs.department(actor, body.department()),
                        HttpActs.departments(actor, body.supporting()),
                        body.reason(),
                        body.chosenProposal(),
                        body.overrideReason()));
    }

    @Operation(summary = "Puts other departments in place; each keeps its share of the time")
    @PostMapping("/reassign")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> reassign(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReassignBody body) {
        return acts.perform(
                actor,
                number,
                headers,
                new Reassign(
                        HttpActs.department(actor, body.lead()),
                        HttpActs.departments(actor, body.supporting()),
                        body.reason(),
                        body.overrideReason()));
    }

    @Operation(summary = "Has an office or station inside the department give its part")
    @PostMapping("/pass-on")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> passOn(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody PassOnBody body) {
        return acts.perform(actor, number, headers, new PassOn(body.office(), body.note()));
    }

    @Operation(summary = "Takes the part of an office or station")
    @PostMapping("/give-part")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> givePart(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody PartBody body) {
        return acts.perform(actor, number, headers, new GivePart(body.proceeding(), body.note()));
    }
}
