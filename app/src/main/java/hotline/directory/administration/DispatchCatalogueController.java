package hotline.directory.administration;

import hotline.directory.DispatchRule;
import hotline.directory.administration.DispatchCatalogueEditing.Next;
import hotline.directory.csv.DispatchRuleRows;
import hotline.directory.store.DispatchCatalogueRepository;
import hotline.directory.store.DispatchCatalogueRepository.Version;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.IfMatch;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.body.LargeBody;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The versions of dispatch catalogues. {@code If-Match} names the latest version that was seen, 0 if there is none. */
@RestController
@RequestMapping("/api/v1/dispatch-catalogues")
final class DispatchCatalogueController {

    private final DispatchCatalogueRepository catalogues;
    private final DispatchCatalogueEditing editing;

    DispatchCatalogueController(DispatchCatalogueRepository catalogues, DispatchCatalogueEditing editing) {
        this.catalogues = catalogues;
        this.editing = editing;
    }

    /** All versions of a division's catalogue, the latest first. */
    @GetMapping
    @Allowed
    @Operation(summary = "All versions of a division's dispatch catalogue, the latest first")
    Mono<Page<Version>> list(@RequestParam(required = false) @FoldedCode @Nullable String division, Actor actor) {
        return catalogues
                .versions(division == null ? actor.divisionCode() : division)
                .collectList()
                .map(all -> new Page<>(all, null));
    }

    /** One version with its rules. */
    @GetMapping("/{division}/{version}")
    @Allowed
    @Operation(summary = "One version of a dispatch catalogue with its rules")
    Mono<VersionWithRules> get(@PathVariable @FoldedCode String division, @PathVariable int version) {
        return catalogues
                .versions(division)
                .filter(candidate -> candidate.version() == version)
                .next()
                .switchIfEmpty(Mono.error(() -> new ProblemException(SharedProblem.NOT_FOUND, Map.of())))
                .zipWith(catalogues.rules(division, version).collectList(), VersionWithRules::new);
    }

    /** The rules of one version as a file, to be edited and sent back as the next version. */
    @GetMapping(path = "/{division}/{version}/file", produces = "text/csv")
    @Allowed
    @Operation(summary = "The rules of one version as a CSV file, to be edited and sent back as the next version")
    Mono<String> file(@PathVariable @FoldedCode String division, @PathVariable int version) {
        return get(division, version).map(found -> DispatchRuleRows.file(found.rules()));
    }

    /** A new version from a CSV file with {@code subject,township,lead,supporting} and {@code township-barred} or not. */
    @LargeBody(UploadedFile.LIMIT)
    @PostMapping(path = "/{division}", consumes = "text/csv")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Makes the next version of a dispatch catalogue from a CSV file")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Version>> replaceAll(
            @PathVariable @FoldedCode String division,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    Instant inForceFrom,
            @RequestParam(defaultValue = "") @Size(max = 500) String remark,
            @RequestParam(defaultValue = "utf-8") String encoding,
            ServerWebExchange exchange,
            Actor actor) {
        Next next = new Next(division, IfMatch.version(seen), inForceFrom, remark);
        return UploadedFile.of(exchange, encoding, Missing.KEEP)
                .flatMap(upload -> editing.replaceAll(next, upload, actor))
                .map(DispatchCatalogueController::created);
    }

    /** A new version, in force at once, with one rule put in or changed. */
    @PutMapping("/{division}/rules")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Makes the next version with one rule put in or changed, in force at once")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Version>> put(
            @PathVariable @FoldedCode String division,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody Rule rule,
            Actor actor) {
        Next next = new Next(division, IfMatch.version(seen), null, "");
        return editing.put(next, rule.in(division), actor).map(DispatchCatalogueController::created);
    }

    /** A new version, in force at once, without one rule. */
    @DeleteMapping("/{division}/rules")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Makes the next version without one rule, in force at once")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Version>> remove(
            @PathVariable @FoldedCode String division,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestParam @FoldedCode String subject,
            @RequestParam(required = false) @FoldedCode @Nullable String township,
            Actor actor) {
        Next next = new Next(division, IfMatch.version(seen), null, "");
        return editing.remove(next, subject, township, actor).map(DispatchCatalogueController::created);
    }

    private static ResponseEntity<Version> created(Version version) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(IfMatch.etag(version.version()))
                .body(version);
    }

    record VersionWithRules(Version catalogue, List<DispatchRule> rules) {}

    /** A whole rule within one division, its departments by their codes. */
    @Schema(name = "DispatchRuleBody")
    record Rule(
            @NotBlank String subject,
            @Nullable String township,
            @NotBlank String lead,
            @Nullable List<@NotBlank String> supporting,
            boolean barredFromTownships) {
        Rule {
            subject = Folding.codeOfField(subject);
            township = Folding.codeOrNull(township);
            lead = Folding.codeOfField(lead);
            supporting = Folding.codes(supporting);
        }

        DispatchRule in(String division) {
            List<String> helpers = supporting == null ? List.of() : supporting;
            return new DispatchRule(
                    subject,
                    township,
                    new DepartmentKey(division, lead),
                    helpers.stream()
                            .map(code -> new DepartmentKey(division, code))
                            .toList(),
                    barredFromTownships);
        }
    }
}
