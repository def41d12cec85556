package hotline.directory.administration;

import hotline.directory.Jurisdiction;
import hotline.directory.ReferenceChange;
import hotline.directory.ReferenceKind;
import hotline.directory.store.ChangeLog;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Page;
import hotline.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists the changes of reference data, the latest first. */
@RestController
@RequestMapping("/api/v1/directory-changes")
final class ChangeController {

    private static final UUID END = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final ChangeLog log;
    private final Jurisdiction jurisdiction;

    ChangeController(ChangeLog log, Jurisdiction jurisdiction) {
        this.log = log;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.AUDITOR})
    @Operation(summary = "Who changed reference data, the latest change first")
    Mono<Page<ReferenceChange>> list(
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(required = false) @Nullable ReferenceKind kind,
            @RequestParam(required = false) @FoldedCode @Nullable String code,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Actor actor) {
        String whose = division == null ? actor.divisionCode() : division;
        return jurisdiction
                .require(actor, whose)
                .thenMany(log.latest(
                        whose,
                        cursor == null ? END : cursor,
                        kind == null ? "" : kind.code(),
                        code == null ? "" : code,
                        limit + 1))
                .collectList()
                .map(rows -> page(rows, limit));
    }

    private static Page<ReferenceChange> page(List<ReferenceChange> rows, int limit) {
        boolean more = rows.size() > limit;
        List<ReferenceChange> items = more ? rows.subList(0, limit) : rows;
        return new Page<>(items, more ? items.get(limit - 1).id().toString() : null);
    }
}
