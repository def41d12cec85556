package hotline.request.web;

import hotline.request.OversightCommand.SuperiorAnswer;
import hotline.request.SuperiorMatter;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.PlainText;
import hotline.shared.Role;
import hotline.shared.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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

/** Orders of the city's or province's platform (上级转办): what it is told, and what it answers. */
@RestController
@RequestMapping(HttpActs.PATH)
class SuperiorController {

    /** What the upper platform answered. */
    record AnswerBody(
            @NotNull SuperiorMatter matter,
            @NotNull Boolean agreed,
            @Visible @PlainText(lines = true) @Size(max = 2_000) String text,
            @Schema(description = "its limit from now on; absent where it stays") @Nullable Instant dueAt) {}

    private final HttpActs acts;
    private final SuperiorTexts texts;

    SuperiorController(HttpActs acts, SuperiorTexts texts) {
        this.acts = acts;
        this.texts = texts;
    }

    @Operation(summary = "Enters what the upper platform answered; its limit binds")
    @PostMapping("/superior-answer")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<ResponseEntity<String>> superiorAnswer(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody AnswerBody body) {
        SuperiorAnswer command = new SuperiorAnswer(body.matter(), body.agreed(), body.text(), body.dueAt());
        return acts.perform(actor, number, headers, command);
    }

    @Operation(summary = "The prepared text for the upper platform: the reply, or the last extension or send-back")
    @GetMapping("/superior-text")
    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    Mono<SuperiorText> superiorText(Actor actor, @PathVariable String number, @RequestParam SuperiorMatter matter) {
        return texts.of(actor, RequestController.parse(number), matter);
    }
}
