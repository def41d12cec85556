package hotline.request.settings;

import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.Nature;
import hotline.request.settings.HandlingSettingsEditing.Kept;
import hotline.request.web.Labels;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.IfMatch;
import hotline.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How a division has replies reviewed and deadlines watched, and which departments' heads sign. */
@RestController
@RequestMapping("/api/v1/handling-settings")
class HandlingSettingsController {

    /** All settings of a division. */
    record SettingsBody(
            @NotNull ReviewMode reviewMode,
            @Schema(description = "how many replies of a hundred are reviewed by sample") @Min(0) @Max(100)
                    int samplePercent,
            @Schema(description = "whose replies are reviewed by rule") @NotNull Set<@NotNull Nature> reviewedNatures,
            @Schema(description = "shares of a clock's time, in per cent and ascending, after which it is due soon")
                    @NotNull
                    @Size(max = 9)
                    List<@NotNull @Min(1) @Max(99) Integer> dueSoonShares) {

        HandlingSettings settings() {
            return new HandlingSettings(reviewMode, samplePercent, reviewedNatures, dueSoonShares, false);
        }
    }

    record SignatureBody(@NotNull Boolean required) {}

    /** The settings of a division, with who changed them last; version 0 where nobody ever did. */
    record SettingsView(
            ReviewMode reviewMode,
            String reviewModeText,
            int samplePercent,
            List<Nature> reviewedNatures,
            List<Integer> dueSoonShares,
            int version,
            String changedBy,
            @Nullable Instant changedAt) {}

    /** A department's rule whether its head signs replies, with who changed that last. */
    record SignatureView(boolean required, String changedBy, @Nullable Instant changedAt) {

        static SignatureView of(Kept kept) {
            return new SignatureView(
                    kept.settings().signatureRequired(),
                    kept.changedBy(),
                    kept.change().changedAt());
        }
    }

    private final HandlingSettingsEditing editing;
    private final Labels labels;

    HandlingSettingsController(HandlingSettingsEditing editing, Labels labels) {
        this.editing = editing;
        this.labels = labels;
    }

    @Operation(summary = "How the division has replies reviewed and deadlines watched")
    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<ResponseEntity<SettingsView>> get(Actor actor) {
        return editing.of(actor).map(this::answer);
    }

    @Operation(summary = "Sets it; If-Match names the version that was seen, 0 if there is none")
    @PutMapping
    @Allowed(Role.ADMINISTRATOR)
    Mono<ResponseEntity<SettingsView>> put(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody SettingsBody body,
            Actor actor) {
        return editing.change(actor, IfMatch.version(seen), body.settings()).map(this::answer);
    }

    @Operation(summary = "Whether the head of a department of the division signs its replies")
    @GetMapping("/departments/{code}/signature")
    @Allowed({Role.ADMINISTRATOR, Role.HEAD, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    Mono<SignatureView> signature(@PathVariable @FoldedCode String code, Actor actor) {
        return editing.ofDepartment(actor, code).map(SignatureView::of);
    }

    @Operation(summary = "Sets it; a head does so for the own department only")
    @PutMapping("/departments/{code}/signature")
    @Allowed({Role.ADMINISTRATOR, Role.HEAD})
    Mono<SignatureView> putSignature(
            @PathVariable @FoldedCode String code, @Valid @RequestBody SignatureBody body, Actor actor) {
        return editing.requireSignature(actor, code, body.required()).map(SignatureView::of);
    }

    private ResponseEntity<SettingsView> answer(Kept kept) {
        HandlingSettings settings = kept.settings();
        SettingsView view = new SettingsView(
                settings.reviewMode(),
                labels.of("review-mode", settings.reviewMode()),
                settings.samplePercent(),
                settings.reviewedNatures().stream().sorted().toList(),
                settings.dueSoonShares(),
                kept.change().version(),
                kept.changedBy(),
                kept.change().changedAt());
        return ResponseEntity.ok().eTag(IfMatch.etag(kept.change().version())).body(view);
    }
}
