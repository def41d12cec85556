package hotline.deadline.pack;

import hotline.deadline.pack.DraftViews.DraftLine;
import hotline.deadline.pack.DraftViews.DraftView;
import hotline.deadline.pack.RulePackDrafts.Beginning;
import hotline.deadline.pack.RulePackDrafts.Source;
import hotline.deadline.pack.RulePackPublishing.InForce;
import hotline.deadline.pack.RulePackPublishing.Published;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.Ids;
import hotline.shared.IfMatch;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rule packs that are being written. {@code If-Match} names the version of the draft that was seen. */
@RestController
@RequestMapping("/api/v1/rule-packs/drafts")
class RulePackDraftController {

    public static final String CODE = "[a-z][a-z0-9-]{1,49}";

    private final RulePackDrafts drafts;
    private final RulePackPublishing publishing;
    private final DraftViews views;

    RulePackDraftController(RulePackDrafts drafts, RulePackPublishing publishing, DraftViews views) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.views = views;
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Begins a draft as a copy of a version, or empty under a code of its own")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<DraftView>> begin(@Valid @RequestBody Begin begin, Actor actor) {
        return drafts.begin(begin.beginning(actor), actor)
                .map(draft -> ResponseEntity.created(URI.create("/api/v1/rule-packs/drafts/" + draft.id()))
                        .eTag(IfMatch.etag(draft.version()))
                        .body(views.view(draft)));
    }

    @GetMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "The drafts of a division, the latest changed first")
    Mono<Page<DraftLine>> list(@RequestParam(required = false) @FoldedCode @Nullable String division, Actor actor) {
        return drafts.list(division == null ? actor.divisionCode() : division, actor)
                .map(found -> new Page<>(found.stream().map(DraftLine::of).toList(), null));
    }

    @GetMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "A draft, with what it lacks before it can be published")
    Mono<ResponseEntity<DraftView>> get(@PathVariable UUID id, Actor actor) {
        return drafts.get(id, actor).map(this::answer);
    }

    @PutMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Puts a whole document in the place of the draft's; it must be one that can be counted by")
    Mono<ResponseEntity<DraftView>> save(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody RulePackDocument document,
            Actor actor) {
        return drafts.save(id, IfMatch.version(seen), document, actor).map(this::answer);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Throws a draft away")
    Mono<Void> discard(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Actor actor) {
        return drafts.discard(id, IfMatch.version(seen), actor);
    }

    /** Deadlines that were set keep the version that they were counted by. */
    @PostMapping("/{id}/publish")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Makes a draft the next version of its pack, which nobody changes any more",
            description = "Without a body it is only published; with inForce the draft's division goes by it at once, "
                    + "with inForceFrom from that instant on.")
    Mono<Published> publish(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestBody(required = false) @Nullable Publication publication,
            Actor actor) {
        InForce inForce = publication == null ? null : publication.asAsked();
        return publishing.publish(id, IfMatch.version(seen), inForce, actor);
    }

    private ResponseEntity<DraftView> answer(RulePackDraft draft) {
        return ResponseEntity.ok().eTag(IfMatch.etag(draft.version())).body(views.view(draft));
    }

    /**
     * The version that a draft begins as a copy of, or the code of a new pack.
     *
     * @param code that of the copied version where it is absent
     */
    @Schema(name = "DraftBeginning")
    record Begin(
            @Nullable @Size(max = 12) String division,
            @Nullable @Valid From from,
            @Nullable @Pattern(regexp = CODE) String code,
            @Visible(optional = true) @PlainText @Size(max = 100) @Nullable String name) {
        Begin {
            division = Folding.codeOrNull(division);
            code = Folding.codeOrNull(code);
        }

        @Schema(name = "DraftSource")
        record From(@Visible @PlainText @Size(max = 50) String code, @NotNull @Min(1) Integer version) {
            From {
                code = Folding.codeOfField(code);
            }
        }

        Beginning beginning(Actor actor) {
            String own = code == null && from != null ? from.code : code;
            if (own == null) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("code", "NotNull")));
            }
            Source source = from == null ? null : new Source(from.code, from.version);
            return new Beginning(Ids.next(), division == null ? actor.divisionCode() : division, source, own, name);
        }
    }

    /** The wish that the draft's division goes by the new version, and from when. */
    record Publication(@Nullable Boolean inForce, @Nullable Instant inForceFrom) {
        @Nullable
        InForce asAsked() {
            boolean isAsked = Boolean.TRUE.equals(inForce) || inForceFrom != null;
            return isAsked ? new InForce(inForceFrom) : null;
        }
    }
}
