package hotline.request.web;

import hotline.request.CourseCommand.Merge;
import hotline.request.CourseCommand.Redo;
import hotline.request.CourseCommand.Reopen;
import hotline.request.CourseCommand.Return;
import hotline.request.CourseCommand.Unmerge;
import hotline.request.CourseCommand.Withdraw;
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

/** What takes a request out of the count, brings it back, or begins another round. */
@RestController
@RequestMapping(HttpActs.PATH)
class CourseController {

    record MergeBody(
            @Schema(description = "number of the earlier request on the same matter")
                    @Visible
                    @PlainText
                    @Size(max = 30)
                    String parent,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {}

    record RedoBody(
            @Schema(description = "why the dissatisfaction is justified")
                    @Visible
                    @PlainText(lines = true)
                    @Size(max = 1_000)
                    String reason,
            @Schema(description = "code of the department; the last round's lead if absent")
                    @Visible(optional = true)
                    @Size(max = 20)
                    @Nullable
                    String department) {}

    private final HttpActs acts;

    CourseController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "Takes back what was transferred; its clocks start again")
    @PostMapping("/return")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> takeBack(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new Return(body.reason()));
    }

    @Operation(summary = "Makes it part of an earlier request on the same matter")
    @PostMapping("/merge")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> merge(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody MergeBody body) {
        return acts.perform(actor, number, headers, new Merge(RequestController.parse(body.parent()), body.reason()));
    }

    @Operation(summary = "Makes it a request of its own again, with its own clock")
    @PostMapping("/unmerge")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> unmerge(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new Unmerge(body.reason()));
    }

    @Operation(summary = "The caller withdraws it; nobody else can")
    @PostMapping("/withdraw")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> withdraw(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new Withdraw(body.reason()));
    }

    @Operation(summary = "Begins a further round because the dissatisfaction is justified")
    @PostMapping("/redo")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> redo(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody RedoBody body) {
        return acts.perform(
                actor,
                number,
                headers,
                new Redo(
                        body.reason(),
                        body.department() == null ? null : HttpActs.department(actor, body.department())));
    }

    @Operation(summary = "Begins a further round because the matter came up again")
    @PostMapping("/reopen")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> reopen(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ReasonBody body) {
        return acts.perform(actor, number, headers, new Reopen(body.reason()));
    }
}
