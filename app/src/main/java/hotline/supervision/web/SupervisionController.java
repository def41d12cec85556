package hotline.supervision.web;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.supervision.SupervisionLists;
import hotline.supervision.web.SupervisionViews.OverdueView;
import hotline.supervision.web.SupervisionViews.PendingView;
import hotline.supervision.web.SupervisionViews.WarningView;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Serves the lists that supervisors have to see to; the earliest deadline comes first. */
@RestController
@RequestMapping("/api/v1/supervision")
class SupervisionController {

    private static final int MOST = 200;

    private final SupervisionLists lists;
    private final SupervisionViews views;

    SupervisionController(SupervisionLists lists, SupervisionViews views) {
        this.lists = lists;
        this.views = views;
    }

    /** Open requests whose deadline has come, whoever made them, and whether or not anybody was warned. */
    @GetMapping("/overdue")
    @Allowed(Role.SUPERVISOR)
    @Operation(summary = "Open requests whose deadline has come")
    Mono<Page<OverdueView>> overdue(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        return lists.overdue(actor, cursor, limit).flatMap(views::ofOverdue);
    }

    /** Warnings that nobody has seen yet. */
    @GetMapping("/warnings")
    @Allowed(Role.SUPERVISOR)
    @Operation(summary = "Warnings that nobody has seen yet")
    Mono<Page<WarningView>> warnings(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        return lists.warnings(actor, cursor, limit).flatMap(views::ofWarnings);
    }

    /** Notes that warnings were seen. */
    @PostMapping("/warnings/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @IdempotentByItself(because = "what has been seen stays seen")
    @Allowed(Role.SUPERVISOR)
    @Operation(summary = "Marks warnings as seen")
    Mono<Void> see(Actor actor, @Valid @RequestBody SeenBody body) {
        return lists.see(actor, body.ids()).then();
    }

    /** Petitions to decide: send-backs, extensions, replies under review, conferences, appeals. */
    @GetMapping("/petitions")
    @Allowed(Role.SUPERVISOR)
    @Operation(summary = "Petitions to decide: send-backs, extensions, replies under review, conferences, appeals")
    Mono<Page<PendingView>> petitions(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        return lists.petitions(actor, cursor, limit).flatMap(views::ofPending);
    }

    /** Supervision orders that departments have not answered, with their level. */
    @GetMapping("/orders")
    @Allowed(Role.SUPERVISOR)
    @Operation(summary = "Supervision orders that departments have not answered, with their level")
    Mono<Page<PendingView>> orders(
            Actor actor,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        return lists.orders(actor, cursor, limit).flatMap(views::ofPending);
    }
}
