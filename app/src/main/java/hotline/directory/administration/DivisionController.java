package hotline.directory.administration;

import hotline.directory.DirectoryProblem;
import hotline.directory.Division;
import hotline.directory.DivisionLevel;
import hotline.directory.store.DivisionRepository;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.IfMatch;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.body.LargeBody;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Divisions, from the province down to the village. */
@RestController
@RequestMapping("/api/v1/divisions")
final class DivisionController {

    private final DivisionRepository divisions;
    private final ReferenceBook<Division> book;
    private final ReferenceImports imports;

    DivisionController(DivisionRepository divisions, ReferenceBook<Division> book, ReferenceImports imports) {
        this.divisions = divisions;
        this.book = book;
        this.imports = imports;
    }

    /** The divisions directly below one; without a parent those below the caller's own. */
    @GetMapping
    @Allowed
    @Operation(summary = "The divisions directly below one")
    Mono<Page<Division>> list(
            @RequestParam(required = false) @FoldedCode @Nullable String parent,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit,
            Actor actor) {
        return divisions
                .pageBelow(parent == null ? actor.divisionCode() : parent, cursor, retired, limit + 1)
                .collectList()
                .map(rows -> page(rows, limit));
    }

    @GetMapping("/{code}")
    @Allowed
    @Operation(summary = "One division")
    Mono<ResponseEntity<Division>> get(@PathVariable @FoldedCode String code) {
        return book.find(owner(code), code).map(Versioned::ok);
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Adds a division")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Division>> add(@Valid @RequestBody NewDivision division, Actor actor) {
        return book.find(owner(division.parentCode()), division.parentCode())
                .doOnNext(division::requireFit)
                .then(book.add(owner(division.parentCode()), division.entry(), actor))
                .map(Versioned::created);
    }

    @PatchMapping("/{code}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Changes a division; what is absent stays as it is")
    Mono<ResponseEntity<Division>> change(
            @PathVariable @FoldedCode String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody DivisionChange change,
            Actor actor) {
        if (Boolean.TRUE.equals(change.retired)) {
            requireOther(code, actor);
        }
        return book.change(owner(code), code, IfMatch.version(seen), change::applied, actor)
                .map(Versioned::ok);
    }

    @PostMapping("/{code}/retire")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Retires a division")
    Mono<ResponseEntity<Division>> retire(
            @PathVariable @FoldedCode String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Actor actor) {
        requireOther(code, actor);
        return book.change(owner(code), code, IfMatch.version(seen), Division::asRetired, actor)
                .map(Versioned::ok);
    }

    /** A CSV file with {@code code,name,parent,level} of divisions below the one in the path. */
    @LargeBody(UploadedFile.LIMIT)
    @PostMapping(path = "/{code}/import", consumes = "text/csv")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary =
                    "Adds and changes divisions below one by a CSV file with the columns code, name, parent and level")
    Mono<ImportReport> importFile(
            @PathVariable @FoldedCode String code,
            @RequestParam(defaultValue = "utf-8") String encoding,
            @RequestParam(defaultValue = "keep") Missing missing,
            ServerWebExchange exchange,
            Actor actor) {
        return UploadedFile.of(exchange, encoding, missing).flatMap(upload -> imports.divisions(code, upload, actor));
    }

    private static Page<Division> page(List<Division> rows, int limit) {
        boolean more = rows.size() > limit;
        List<Division> items = more ? rows.subList(0, limit) : rows;
        return new Page<>(items, more ? items.get(limit - 1).code() : null);
    }

    private static void requireOther(String code, Actor actor) {
        if (code.equals(actor.divisionCode())) {
            throw new ProblemException(DirectoryProblem.OWN_DIVISION, Map.of("division", code));
        }
    }

    /** Townships and villages are kept by the county that they lie in. */
    private static String owner(String code) {
        return code.length() > 6 ? code.substring(0, 6) : code;
    }

    record NewDivision(
            @NotBlank @Pattern(regexp = "\\d{6}(\\d{3}(\\d{3})?)?") String code,
            @Visible @PlainText @Size(max = 100) String name,
            @NotBlank String parentCode,
            @NotNull DivisionLevel level) {
        NewDivision {
            code = Folding.codeOfField(code);
            parentCode = Folding.codeOfField(parentCode);
        }

        Division entry() {
            return new Division(code, name, parentCode, level, false, false, 1);
        }

        void requireFit(Division parent) {
            if (!entry().fitsUnder(parent)) {
                throw new ProblemException(
                        SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("parentCode", "misplaced")));
            }
        }
    }

    /** The fields to change; an absent field stays as it is; {@code retired: false} brings a retired one back. */
    record DivisionChange(
            @Visible(optional = true) @PlainText @Size(max = 100) @Nullable String name,
            @Nullable Boolean dispatchesClearCases,
            @Nullable Boolean retired) {
        Division applied(Division division) {
            return new Division(
                    division.code(),
                    name == null ? division.name() : name,
                    division.parentCode(),
                    division.level(),
                    dispatchesClearCases == null ? division.dispatchesClearCases() : dispatchesClearCases,
                    retired == null ? division.retired() : retired,
                    division.version());
        }
    }
}
