package hotline.supervision.web;

import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.supervision.SupervisionLists;
import hotline.supervision.SupervisionTally;
import hotline.supervision.web.SupervisionViews.OverdueView;
import hotline.supervision.web.SupervisionViews.PendingView;
import hotline.supervision.web.SupervisionViews.WarningView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** The supervisors' page: what to decide, what is about to fail and what has failed, warnings, orders without an answer. */
@Controller
class SupervisionPageController {

    private static final int LINES = 30;

    /** The form under the warnings, with the ids of those that it shows. */
    record SeenForm(@Nullable List<UUID> ids) {}

    private record Shown(
            SupervisionTally tally,
            Page<OverdueView> overdue,
            List<OverdueView> soon,
            Page<WarningView> warnings,
            Page<PendingView> petitions,
            Page<PendingView> orders) {}

    private final SupervisionLists lists;
    private final SupervisionViews views;

    SupervisionPageController(SupervisionLists lists, SupervisionViews views) {
        this.lists = lists;
        this.views = views;
    }

    /**
     * The page; each cursor is of one of its lists.
     *
     * @param open the request that is open in the drawer, so that the address can be kept
     */
    @GetMapping("/supervision")
    @Allowed(Role.SUPERVISOR)
    Mono<Rendering> show(
            Actor actor,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String warnings,
            @RequestParam(required = false) @Nullable String petitions,
            @RequestParam(required = false) @Nullable String orders,
            @RequestParam(required = false) @Nullable String open) {
        return Mono.zip(
                        lists.tally(actor),
                        lists.soon(actor, LINES).flatMap(views::ofRequests),
                        lists.failed(actor, overdue, LINES).flatMap(views::ofOverdue),
                        lists.warnings(actor, warnings, LINES).flatMap(views::ofWarnings),
                        lists.petitions(actor, petitions, LINES).flatMap(views::ofPending),
                        lists.orders(actor, orders, LINES).flatMap(views::ofPending))
                .map(found -> rendering(
                        open,
                        new Shown(
                                found.getT1(),
                                found.getT3(),
                                found.getT2(),
                                found.getT4(),
                                found.getT5(),
                                found.getT6())));
    }

    @PostMapping("/supervision/warnings/seen")
    @Allowed(Role.SUPERVISOR)
    Mono<Rendering> see(Actor actor, @ModelAttribute SeenForm form) {
        List<UUID> ids = form.ids() == null ? List.of() : form.ids();
        return lists.see(actor, ids)
                .thenReturn(Rendering.redirectTo("/supervision").build());
    }

    private static Rendering rendering(@Nullable String open, Shown shown) {
        return Rendering.view("supervision/supervision")
                .modelAttribute("open", open == null ? "" : open)
                .modelAttribute("tally", shown.tally())
                .modelAttribute("soon", shown.soon())
                .modelAttribute("overdue", shown.overdue())
                .modelAttribute("warnings", shown.warnings())
                .modelAttribute("petitions", shown.petitions())
                .modelAttribute("orders", shown.orders())
                .build();
    }
}
