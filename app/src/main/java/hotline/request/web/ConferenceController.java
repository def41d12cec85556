package hotline.request.web;

import hotline.request.OversightCommand.Conclude;
import hotline.request.OversightCommand.Convene;
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
import jakarta.validation.constraints.NotEmpty;
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

/** Conferences on whose matter a request is (疑难会商). */
@RestController
@RequestMapping(HttpActs.PATH)
class ConferenceController {

    record ConveneBody(
            @Schema(description = "1 to 3, one above an open conference") @Min(1) @Max(3) int level,
            @NotEmpty @Size(max = 30) List<@Visible @PlainText @Size(max = 100) String> participants,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String question) {}

    record ConcludeBody(
            @Schema(description = "its code, or with its division 141122:015 for another division's")
                    @NotBlank
                    @Size(max = 20)
                    String lead,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 20) String> supporting,
            @Visible @PlainText(lines = true) @Size(max = 2_000) String decision,
            @Visible @PlainText(lines = true) @Size(max = 10_000) String minutes) {}

    private final HttpActs acts;

    ConferenceController(HttpActs acts) {
        this.acts = acts;
    }

    @Operation(summary = "Calls a conference")
    @PostMapping("/convene")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> convene(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ConveneBody body) {
        return acts.perform(actor, number, headers, new Convene(body.level(), body.participants(), body.question()));
    }

    @Operation(summary = "Enters what the conference decided: the departments, the decision and the minutes")
    @PostMapping("/conclude")
    @IdempotentByItself(because = HttpActs.KEY_IS_KEPT)
    @Allowed(Role.SUPERVISOR)
    Mono<ResponseEntity<String>> conclude(
            Actor actor,
            @PathVariable String number,
            @RequestHeader HttpHeaders headers,
            @Valid @RequestBody ConcludeBody body) {
        return acts.perform(
                actor,
                number,
                headers,
                new Conclude(
                        HttpActs.department(actor, body.lead()),
                        HttpActs.departments(actor, body.supporting()),
                        body.decision(),
                        body.minutes()));
    }
}
