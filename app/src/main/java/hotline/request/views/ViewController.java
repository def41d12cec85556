package hotline.request.views;

import hotline.request.RequestNumber;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Page;
import hotline.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The log of views, for those who watch over it. */
@RestController
@RequestMapping("/api/v1")
class ViewController {

    private static final int MOST_VIEWS = 200;

    private final ViewHistory history;

    ViewController(ViewHistory history) {
        this.history = history;
    }

    @GetMapping("/requests/{number}/views")
    @Allowed({Role.AUDITOR, Role.SUPERVISOR})
    @Operation(summary = "Who looked at the request or at a part of it, newest first; /views tells who saw it in lists")
    Mono<Page<RequestViewed>> ofRequest(
            Actor actor,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return history.of(actor, RequestNumber.typed(number), cursor, limited(limit));
    }

    @GetMapping("/views")
    @Allowed(Role.AUDITOR)
    @Operation(summary = "Who looked at lists and searched, what was asked and which requests came back, newest first")
    Mono<Page<ListViewed>> ofLists(
            Actor actor,
            @Parameter(description = "only where this request came back") @RequestParam(required = false) @Nullable
                    String number,
            @Parameter(description = "only this person's, by id")
                    @RequestParam(name = "actor", required = false)
                    @Nullable
                    String actorId,
            @Parameter(description = "only searches in which somebody typed this and it is not erased")
                    @RequestParam(required = false)
                    @Nullable
                    String words,
            @Parameter(description = "ISO 8601 with offset; a month ago if absent")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return history.ofLists(
                actor,
                number == null ? null : RequestNumber.typed(number),
                actorId,
                words,
                from,
                cursor,
                limited(limit));
    }

    private static int limited(int limit) {
        return Math.max(1, Math.min(limit, MOST_VIEWS));
    }
}
