package hotline.routing.web;

import hotline.request.RequestNumber;
import hotline.request.ServiceRequest;
import hotline.request.ViewKind;
import hotline.request.Views;
import hotline.routing.Proposals;
import hotline.routing.Routing;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.Folding;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Proposals for a matter, registered or not; a POST, since a caller's words have no place in an address. Of a registered one
 * the departments whose send-back was granted are left out.
 */
@RestController
@RequestMapping("/api/v1/routing")
class RoutingController {

    /** A matter as far as it was entered. */
    @Schema(name = "RoutingQuestion")
    record Question(
            @Schema(
                            description = "the request's number, where it is registered already: departments whose"
                                    + " send-back was granted are not proposed for it again")
                    @Size(max = 40)
                    @Nullable
                    String requestNumber,
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @PlainText @Size(max = 200) @Nullable String title,
            @Visible @PlainText(lines = true) @Size(max = 20_000) String text) {
        Question {
            subjectCode = Folding.codeOrNull(subjectCode);
            townshipCode = Folding.codeOrNull(townshipCode);
        }
    }

    private final Routing routing;
    private final Views looks;

    RoutingController(Routing routing, Views looks) {
        this.routing = routing;
        this.looks = looks;
    }

    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    @PostMapping("/proposals")
    @IdempotentByItself(because = "it only asks")
    @Operation(summary = "Proposes the competent department for a matter, with reasons")
    Mono<Proposals> propose(Actor actor, @Valid @RequestBody Question question) {
        return sentBackBy(actor, question.requestNumber)
                .flatMap(senders -> routing.propose(
                        actor.divisionCode(),
                        question.subjectCode,
                        question.townshipCode,
                        question.title == null ? "" : question.title,
                        question.text,
                        senders));
    }

    private Mono<Set<DepartmentKey>> sentBackBy(Actor actor, @Nullable String requestNumber) {
        return requestNumber == null
                ? Mono.just(Set.of())
                : looks.view(actor, RequestNumber.typed(requestNumber), ViewKind.VIEW)
                        .map(ServiceRequest::sentBackBy);
    }
}
