package hotline.request.proof;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Proving that nothing is gone from the list of requests, the log of views and the record of erasures. */
@RestController
@RequestMapping("/api/v1/verification")
class AnchorController {

    // a link stands for up to a thousand rows, which are hashed within the time of one statement
    private static final int MOST_LINKS = 200;

    private final Anchors anchors;

    AnchorController(Anchors anchors) {
        this.anchors = anchors;
    }

    @Operation(
            summary = "Compares a list with its chain of anchors, part by part",
            description = "Follow next until it is absent. Rows that still wait for an anchor are counted, not proved.")
    @GetMapping("/{log}")
    @Allowed({Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<AnchorReport> check(
            Actor actor,
            @PathVariable AnchoredLog log,
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return anchors.check(actor, log, division, cursor, Math.max(1, Math.min(limit, MOST_LINKS)));
    }
}
