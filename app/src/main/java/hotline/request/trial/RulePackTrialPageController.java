package hotline.request.trial;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The result of a trial: a page of its own, of which the draft's page shows a part. */
@Controller
class RulePackTrialPageController {

    private final RulePackTrials trials;

    RulePackTrialPageController(RulePackTrials trials) {
        this.trials = trials;
    }

    @GetMapping("/rule-packs/drafts/{id}/trial")
    @Allowed(Role.ADMINISTRATOR)
    Mono<Rendering> trial(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String month) {
        return Mono.defer(() -> trials.of(actor, id, RulePackTrialController.month(month), null))
                .map(trial -> Rendering.view("request/trial")
                        .modelAttribute("trial", trial)
                        .build());
    }
}
