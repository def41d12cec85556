package hotline.routing.web;

import hotline.routing.Proposals;
import hotline.routing.Routing;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.PlainText;
import hotline.shared.Role;
import hotline.shared.Visible;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Proposals for a matter that is not registered yet; a POST, since a caller's words have no place in an address. */
@RestController
@RequestMapping("/api/v1/routing")
class RoutingController {

    /** What was entered so far. */
    record Question(
            @Nullable String subjectCode,
            @Nullable String townshipCode,
            @PlainText @Size(max = 200) @Nullable String title,
            @Visible @PlainText(lines = true) @Size(max = 20_000) String text) {}

    private final Routing routing;

    RoutingController(Routing routing) {
        this.routing = routing;
    }

    @Allowed({Role.OPERATOR, Role.SUPERVISOR})
    @PostMapping("/proposals")
    @IdempotentByItself(because = "it only asks")
    Mono<Proposals> propose(Actor actor, @Valid @RequestBody Question question) {
        return routing.propose(
                actor.divisionCode(),
                question.subjectCode,
                question.townshipCode,
                question.title == null ? "" : question.title,
                question.text);
    }
}
