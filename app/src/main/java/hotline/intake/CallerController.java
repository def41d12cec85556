package hotline.intake;

import hotline.intake.CallerRepository.EarlierRequest;
import hotline.intake.Callers.Caller;
import hotline.intake.checks.AtMost;
import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Protected callers. Phone numbers and reasons travel in bodies, never in addresses. */
@RestController
@RequestMapping("/api/v1")
class CallerController {

    /** Why somebody needs to know the caller. */
    record RevealBody(@Visible @PlainText @AtMost(200) String reason) {}

    /** The phone number whose earlier requests are sought. */
    record SearchBody(@NotBlank @PlainText @AtMost(40) String phone) {
        @Override
        public String toString() {
            return "SearchBody[…]";
        }
    }

    private final Callers callers;

    CallerController(Callers callers) {
        this.callers = callers;
    }

    // whoever has no right to it is refused inside, where the attempt is logged
    @Allowed({Role.OPERATOR, Role.SUPERVISOR, Role.CLERK, Role.HEAD, Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(
            summary = "Shows the caller to the hotline's own staff and to the department that handles; every look and"
                    + " every refused attempt is logged")
    @PostMapping("/requests/{number}/caller/reveal")
    @IdempotentByItself(because = "it changes nothing, and each look is logged")
    Mono<ResponseEntity<Caller>> reveal(Actor actor, @PathVariable String number, @Valid @RequestBody RevealBody body) {
        return callers.reveal(actor, RequestNumber.typed(number), body.reason())
                .map(caller ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(caller));
    }

    @Allowed(Role.OPERATOR)
    @PostMapping("/callers/search")
    @IdempotentByItself(because = "it only asks")
    @Operation(summary = "Earlier requests of whoever calls from a phone number")
    Mono<List<EarlierRequest>> search(Actor actor, @Valid @RequestBody SearchBody body) {
        return callers.earlierRequests(actor, body.phone());
    }
}
