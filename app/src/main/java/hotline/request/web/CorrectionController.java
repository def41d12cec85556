package hotline.request.web;

import hotline.request.Nature;
import hotline.request.OversightCommand.Correct;
import hotline.request.OversightCommand.Recompute;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.Urgency;
import hotline.request.ViewKind;
import hotline.request.Views;
import hotline.request.web.ActBodies.ReasonBody;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.IdempotentByItself;
import hotline.shared.PlainText;
import hotline.shared.Role;
import hotline.shared.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Putting right what was entered wrongly (更正), and counting deadlines anew; what that does can be seen before. */
@RestController
@RequestMapping(HttpActs.PATH)
class CorrectionController {

    /** The right terms, all of them: what is absent is not known. */
    record CorrectBody(
            @NotNull Nature nature,
            @NotNull Urgency urgency,
            @Visible(optional = true) @PlainText @Size(max = 20) @Nullable String subjectCode,
            @Visible(optional = true) @PlainText @Size(max = 12) @Nullable String townshipCode,
            @Schema(description = "a village of the township")
                    @Visible(optional = true)
                    @PlainText
                    @Size(max = 12)
                    @Nullable
                    String villageCode,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason,
            @Schema(
                            description = "true keeps departments from the caller from now on; false ends that, by a"
                                    + " supervisor only; absent leaves it as it is. A tip-off is always secret.")
                    @Nullable
                    Boolean secret) {
        CorrectBody {
            subjectCode = Folding.codeOrNull(subjectCode);
            townshipCode = Folding.codeOrNull(townshipCode);
            villageCode = Folding.codeOrNull(villageCode);
        }
    }

    private final HttpActs acts;
    private final Requests requests;
    private final Views looks;

    CorrectionController(HttpActs acts, Requests requests, Views looks) {
        this.acts = acts;
        this.requests = requests;
        this.looks = looks;
    }

    @Operation(
            summary = "Corrects nature, urgency, subject and place, and counts the deadlines by them from the start on")
    @PostMapping("/correct")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> correct(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody CorrectBody body) {
        Correct command = new Correct(
                body.nature(),
                body.urgency(),
                body.subjectCode(),
                body.townshipCode(),
                body.villageCode(),
                body.reason(),
                body.secret());
        return acts.perform(actor, number, headers, command);
    }

    @Operation(summary = "What a correction would do to the deadlines, with explanations; nothing is changed")
    @GetMapping("/correct/preview")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<CorrectionPreview> preview(
            Actor actor,
            @PathVariable String number,
            @RequestParam Nature nature,
            @RequestParam Urgency urgency,
            @RequestParam(required = false) @FoldedCode @Nullable String subjectCode,
            @RequestParam(required = false) @FoldedCode @Nullable String townshipCode,
            @RequestParam(required = false) @FoldedCode @Nullable String villageCode) {
        RequestNumber parsed = RequestController.parse(number);
        Correct command = new Correct(nature, urgency, subjectCode, townshipCode, villageCode, "");
        return looks.view(actor, parsed, ViewKind.DEADLINE)
                .zipWhen(before -> requests.preview(actor, parsed, command), CorrectionPreview::of);
    }

    @Operation(summary = "Counts the deadlines anew by the calendar as it is now, never to an instant past")
    @PostMapping("/recompute")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> recompute(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new Recompute(body.reason()));
    }
}
