package hotline.deadline.web;

import hotline.deadline.RulePackChoice;
import hotline.deadline.RulePacks;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows by which deadlines a division goes, with the regulation behind each. */
@RestController
@Tag(name = "deadlines")
@RequestMapping("/api/v1/rule-packs")
class RulePackController {

    private final RulePacks packs;

    RulePackController(RulePacks packs) {
        this.packs = packs;
    }

    /** Every pack that the caller's division or the one asked for goes by, with the instant from which it does. */
    @GetMapping
    @Allowed
    @Operation(summary = "The rule packs that a division goes by, with the instant from which it does")
    Mono<List<RulePackChoice>> choices(@RequestParam(required = false) @Nullable String division, Actor actor) {
        return packs.choices(division == null ? actor.divisionCode() : division);
    }
}
