package hotline.directory.administration;

import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.IfMatch;
import hotline.shared.Role;
import hotline.shared.body.LargeBody;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** The catalogue of subjects. */
@RestController
@RequestMapping("/api/v1/subjects")
final class SubjectController {

    private final Subjects subjects;
    private final ReferenceBook<Subject> book;
    private final ReferenceImports imports;

    SubjectController(Subjects subjects, ReferenceBook<Subject> book, ReferenceImports imports) {
        this.subjects = subjects;
        this.book = book;
        this.imports = imports;
    }

    /** The catalogue that holds in a division; without one that of the caller's own. */
    @GetMapping
    @Allowed
    @Operation(summary = "The catalogue of subjects that holds in a division, in printed order")
    Mono<Catalogue> list(
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(defaultValue = "false") boolean retired,
            Actor actor) {
        return subjects.catalogueOf(division == null ? actor.divisionCode() : division)
                .map(catalogue -> Catalogue.of(catalogue, retired));
    }

    @GetMapping("/{division}/{code}")
    @Allowed
    @Operation(summary = "One subject")
    Mono<ResponseEntity<Subject>> get(
            @PathVariable @FoldedCode String division, @PathVariable @FoldedCode String code) {
        return book.find(division, code).map(Versioned::ok);
    }

    @PostMapping("/{division}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Adds a subject")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Subject>> add(
            @PathVariable @FoldedCode String division, @Valid @RequestBody NewSubject subject, Actor actor) {
        return book.add(division, subject.entry(), actor).map(Versioned::created);
    }

    @PatchMapping("/{division}/{code}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Changes a subject; what is absent stays as it is")
    Mono<ResponseEntity<Subject>> change(
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody SubjectChange change,
            Actor actor) {
        return book.change(division, code, IfMatch.version(seen), change::applied, actor)
                .map(Versioned::ok);
    }

    @PostMapping("/{division}/{code}/retire")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Retires a subject, which is then chosen no more")
    Mono<ResponseEntity<Subject>> retire(
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Actor actor) {
        return book.change(division, code, IfMatch.version(seen), Subject::asRetired, actor)
                .map(Versioned::ok);
    }

    /** A CSV file with {@code level_1_code,level_1_name, … level_3_name,remark}, as catalogues are printed. */
    @LargeBody(UploadedFile.LIMIT)
    @PostMapping(path = "/{division}/import", consumes = "text/csv")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Adds and changes subjects by a CSV file as catalogues are printed")
    Mono<ImportReport> importFile(
            @PathVariable @FoldedCode String division,
            @RequestParam @Size(min = 1, max = 50) String catalogue,
            @RequestParam @Size(min = 1, max = 100) String name,
            @RequestParam(defaultValue = "utf-8") String encoding,
            @RequestParam(defaultValue = "keep") Missing missing,
            ServerWebExchange exchange,
            Actor actor) {
        return UploadedFile.of(exchange, encoding, missing)
                .flatMap(upload -> imports.subjects(division, catalogue, name, upload, actor));
    }

    /** A catalogue in printed order. */
    record Catalogue(String code, String name, List<Subject> items) {
        static Catalogue of(SubjectCatalogue catalogue, boolean withRetired) {
            List<Subject> items = catalogue.all().stream()
                    .filter(subject -> withRetired || !subject.retired())
                    .toList();
            return new Catalogue(catalogue.code(), catalogue.name(), items);
        }
    }

    record NewSubject(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,30}") String code,
            @Visible @PlainText @Size(max = 100) String name,
            @Nullable String parentCode,
            @Min(1) @Max(3) int level,
            @NotNull Integer position,
            @PlainText(lines = true) @Size(max = 1000) @Nullable String remark) {
        NewSubject {
            code = Folding.codeOfField(code);
            parentCode = Folding.codeOrNull(parentCode);
        }

        Subject entry() {
            return new Subject(code, code, position, name, parentCode, level, remark == null ? "" : remark, false, 1);
        }
    }

    /** The fields to change; an absent field stays as it is; {@code retired: false} brings a retired one back. */
    record SubjectChange(
            @Visible(optional = true) @PlainText @Size(max = 100) @Nullable String name,
            @PlainText(lines = true) @Size(max = 1000) @Nullable String remark,
            @Nullable Boolean retired) {
        Subject applied(Subject subject) {
            return new Subject(
                    subject.code(),
                    subject.printedCode(),
                    subject.position(),
                    name == null ? subject.name() : name,
                    subject.parentCode(),
                    subject.level(),
                    remark == null ? subject.remark() : remark,
                    retired == null ? subject.retired() : retired,
                    subject.version());
        }
    }
}
