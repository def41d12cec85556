package hotline.deadline.pack;

import hotline.deadline.RulePack;
import hotline.deadline.RulePackChoice;
import hotline.deadline.RulePacks;
import hotline.directory.Jurisdiction;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows by which deadlines a division goes, with the regulation behind each. */
@RestController
@RequestMapping("/api/v1/rule-packs")
class RulePackController {

    private final RulePacks packs;
    private final Jurisdiction jurisdiction;

    RulePackController(RulePacks packs, Jurisdiction jurisdiction) {
        this.packs = packs;
        this.jurisdiction = jurisdiction;
    }

    /** Every version of every pack, whoever goes by it. */
    @GetMapping("/all")
    @Allowed
    @Operation(summary = "Every version of every rule pack that can be chosen")
    Mono<List<RulePack>> all() {
        return packs.all().collectList();
    }

    /** Deadlines that were set keep the pack that they were counted by. */
    @PutMapping("/choice")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Lets a division go by a version of a pack, from now on or from a later instant")
    Mono<RulePackChoice> choose(
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @Valid @RequestBody Choice choice,
            Actor actor) {
        String whose = division == null ? actor.divisionCode() : division;
        return jurisdiction
                .require(actor, whose)
                .then(packs.choose(whose, choice.code, choice.version, choice.inForceFrom, actor));
    }

    /** The pack that a division chooses, and from when; without an instant the choice holds at once. */
    record Choice(
            @Visible @PlainText @Size(max = 50) String code, @NotNull Integer version, @Nullable Instant inForceFrom) {
        Choice {
            code = Folding.codeOfField(code);
        }
    }

    /** Every pack that the caller's division or the one asked for goes by, with the instant from which it does. */
    @GetMapping
    @Allowed
    @Operation(summary = "The rule packs that a division goes by, with the instant from which it does")
    Mono<List<RulePackChoice>> choices(
            @RequestParam(required = false) @FoldedCode @Nullable String division, Actor actor) {
        return packs.choices(division == null ? actor.divisionCode() : division);
    }
}
