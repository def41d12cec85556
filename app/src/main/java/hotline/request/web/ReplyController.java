package hotline.request.web;

import hotline.request.ActCommand.Reply;
import hotline.request.HandlingCommand.PassReply;
import hotline.request.HandlingCommand.RefuseReply;
import hotline.request.HandlingCommand.ReturnDraft;
import hotline.request.HandlingCommand.Sign;
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
import java.time.Instant;
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

/** Departments' replies (答复), their signature and their review. */
@RestController
@RequestMapping(HttpActs.PATH)
class ReplyController {

    /** What the caller is told. */
    record ReplyBody(
            @Visible @PlainText(lines = true) @Size(max = 10_000) String text,
            @Schema(description = "when it was given on paper, if it is entered later; it is then reviewed") @Nullable
                    Instant claimedAt,
            @Schema(description = "whether the lead also answers for supporting departments that have not replied")
                    boolean coversOpenParts) {}

    record PassBody(
            @Schema(description = "whether the time on paper decides, which needs evidence") boolean confirmsClaim,
            @Visible(optional = true) @PlainText(lines = true) @Size(max = 2_000) @Nullable String evidence,
            @PlainText(lines = true) @Size(max = 1_000) @Nullable String note) {

        static final PassBody PLAIN = new PassBody(false, null, null);
    }

    private final HttpActs acts;

    ReplyController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(
            summary =
                    "The department replies: the lead's reply closes the request, a supporting department's its own part")
    @PostMapping("/reply")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.CLERK)
    Mono<ResponseEntity<String>> reply(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReplyBody body) {
        return acts.perform(actor, number, headers, new Reply(body.text(), body.claimedAt(), body.coversOpenParts()));
    }

    @Operation(summary = "The department's head signs the reply")
    @PostMapping("/sign")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.HEAD)
    Mono<ResponseEntity<String>> sign(Actor actor, @PathVariable String number, @RequestHeader HttpHeaders headers) {
        return acts.perform(actor, number, headers, new Sign());
    }

    @Operation(summary = "The department's head returns the reply unsigned")
    @PostMapping("/return-draft")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.HEAD)
    Mono<ResponseEntity<String>> returnDraft(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new ReturnDraft(body.reason()));
    }

    @Operation(summary = "Lets the reply stand; its own instant decides")
    @PostMapping("/pass-reply")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> passReply(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody(required = false) @Nullable PassBody body) {
        return acts.perform(actor, number, headers, passing(body == null ? PassBody.PLAIN : body));
    }

    @Operation(summary = "Lets the reply not stand; the deadlines move by the time the review took")
    @PostMapping("/refuse-reply")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> refuseReply(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new RefuseReply(body.reason()));
    }

    private static PassReply passing(PassBody body) {
        return new PassReply(body.confirmsClaim(), body.evidence(), body.note());
    }
}
