package hotline.request.recomputation;

import hotline.request.recomputation.RecomputationViews.PreviewView;
import hotline.request.recomputation.RecomputationViews.RecomputationView;
import hotline.request.recomputation.RecomputationViews.ResultView;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** After a calendar has changed: which open requests' deadlines would move, and moving them. */
@RestController
@RequestMapping("/api/v1/recomputations")
class RecomputationController {

    private static final String PATH = "/api/v1/recomputations/";
    private static final int LARGEST_LIMIT = 500;

    /**
     * The recomputation that is asked for.
     *
     * @param division the own one where absent
     * @param calendarVersion that the preview counted by
     */
    record OrderBody(
            @Size(max = 6) @Nullable String division,
            @NotNull Long calendarVersion,
            @Visible @PlainText(lines = true) @Size(max = 1_000) String reason) {
        OrderBody {
            division = Folding.codeOrNull(division);
        }
    }

    private final Recomputations recomputations;
    private final RecomputationViews views;

    RecomputationController(Recomputations recomputations, RecomputationViews views) {
        this.recomputations = recomputations;
        this.views = views;
    }

    @GetMapping("/preview")
    @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "Lists the open requests whose deadlines would move by the calendar as it is now")
    Mono<PreviewView> preview(Actor actor, @RequestParam(required = false) @FoldedCode @Nullable String division) {
        return recomputations.preview(actor, division).map(views::view);
    }

    /** Orders it; any instance works it off. */
    @PostMapping
    @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR})
    @Operation(summary = "Counts the deadlines of a division's open requests anew, in one act with a reason")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ResponseEntity<RecomputationView>> start(Actor actor, @Valid @RequestBody OrderBody body) {
        return recomputations
                .start(
                        actor,
                        body.division(),
                        body.calendarVersion(),
                        body.reason().strip())
                .map(views::view)
                .map(view -> ResponseEntity.accepted()
                        .location(URI.create(PATH + view.id()))
                        .body(view));
    }

    @GetMapping
    @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "The latest recomputations of a division, newest first")
    Mono<List<RecomputationView>> latest(
            Actor actor, @RequestParam(required = false) @FoldedCode @Nullable String division) {
        return recomputations
                .latest(actor, division)
                .map(latest -> latest.stream().map(views::view).toList());
    }

    @GetMapping("/{id}")
    @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "How far a recomputation has got")
    Mono<RecomputationView> show(Actor actor, @PathVariable UUID id) {
        return recomputations.find(actor, id).map(views::view);
    }

    /** By number, behind {@code after}. */
    @GetMapping("/{id}/requests")
    @Allowed({Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "What a recomputation came to for each request, by number")
    Mono<List<ResultView>> results(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean unchanged,
            @RequestParam(defaultValue = "100") int limit) {
        return recomputations
                .results(actor, id, after, unchanged, Math.max(1, Math.min(limit, LARGEST_LIMIT)))
                .map(results -> results.stream().map(views::view).toList());
    }
}
