package hotline.directory.administration;

import hotline.directory.Department;
import hotline.directory.DepartmentKind;
import hotline.directory.store.DepartmentRepository;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.IfMatch;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.body.LargeBody;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
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

/** Departments that requests are dispatched to. */
@RestController
@RequestMapping("/api/v1/departments")
final class DepartmentController {

    private final DepartmentRepository departments;
    private final ReferenceBook<Department> book;
    private final ReferenceImports imports;

    DepartmentController(DepartmentRepository departments, ReferenceBook<Department> book, ReferenceImports imports) {
        this.departments = departments;
        this.book = book;
        this.imports = imports;
    }

    /** The departments of a division; without one those of the caller's own. */
    @GetMapping
    @Allowed
    @Operation(summary = "The departments of a division")
    Mono<Page<Department>> list(
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(defaultValue = "false") boolean retired,
            Actor actor) {
        return departments
                .ofDivision(division == null ? actor.divisionCode() : division, retired)
                .collectList()
                .map(all -> new Page<>(all, null));
    }

    @GetMapping("/{division}/{code}")
    @Allowed
    @Operation(summary = "One department")
    Mono<ResponseEntity<Department>> get(
            @PathVariable @FoldedCode String division, @PathVariable @FoldedCode String code) {
        return book.find(division, code).map(Versioned::ok);
    }

    @PostMapping("/{division}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Adds a department")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<Department>> add(
            @PathVariable @FoldedCode String division, @Valid @RequestBody NewDepartment department, Actor actor) {
        return book.add(division, department.entry(division), actor).map(Versioned::created);
    }

    @PatchMapping("/{division}/{code}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Changes a department; what is absent stays as it is")
    Mono<ResponseEntity<Department>> change(
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestParam(defaultValue = "ask") OpenRequests openRequests,
            @Valid @RequestBody DepartmentChange change,
            Actor actor) {
        return book.change(division, code, IfMatch.version(seen), change::applied, openRequests, actor)
                .map(Versioned::ok);
    }

    /** A department with open requests is retired only with the word that they stay with it. */
    @PostMapping("/{division}/{code}/retire")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Retires a department, which is then proposed and chosen no more")
    Mono<ResponseEntity<Department>> retire(
            @PathVariable @FoldedCode String division,
            @PathVariable @FoldedCode String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @RequestParam(defaultValue = "ask") OpenRequests openRequests,
            Actor actor) {
        return book.change(division, code, IfMatch.version(seen), Department::asRetired, openRequests, actor)
                .map(Versioned::ok);
    }

    /** A CSV file with {@code code,name,duties,aliases,kind,township}. */
    @LargeBody(UploadedFile.LIMIT)
    @PostMapping(path = "/{division}/import", consumes = "text/csv")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(
            summary =
                    "Adds and changes departments by a CSV file with the columns code, name, duties, aliases, kind and township")
    Mono<ImportReport> importFile(
            @PathVariable @FoldedCode String division,
            @RequestParam(defaultValue = "utf-8") String encoding,
            @RequestParam(defaultValue = "keep") Missing missing,
            @RequestParam(defaultValue = "ask") OpenRequests openRequests,
            ServerWebExchange exchange,
            Actor actor) {
        return UploadedFile.of(exchange, encoding, missing, openRequests)
                .flatMap(upload -> imports.departments(division, upload, actor));
    }

    record NewDepartment(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,20}") String code,
            @Visible @PlainText @Size(max = 100) String name,
            @Nullable List<@Visible @PlainText @Size(max = 100) String> duties,
            @Nullable List<@Visible @PlainText @Size(max = 100) String> aliases,
            @NotNull DepartmentKind kind,
            @Pattern(regexp = "\\d{9}") @Nullable String townshipCode) {
        NewDepartment {
            code = Folding.codeOfField(code);
            townshipCode = Folding.codeOrNull(townshipCode);
        }

        Department entry(String division) {
            return new Department(
                    new DepartmentKey(division, code),
                    name,
                    duties == null ? List.of() : duties,
                    aliases == null ? List.of() : aliases,
                    kind,
                    townshipCode,
                    false,
                    1);
        }
    }

    /** The fields to change; an absent field stays as it is; {@code retired: false} brings a retired one back. */
    record DepartmentChange(
            @Visible(optional = true) @PlainText @Size(max = 100) @Nullable String name,
            @Nullable List<@Visible @PlainText @Size(max = 100) String> duties,
            @Nullable List<@Visible @PlainText @Size(max = 100) String> aliases,
            @Nullable DepartmentKind kind,
            @Nullable Boolean retired) {
        Department applied(Department department) {
            return department.describedAs(
                    name == null ? department.name() : name,
                    duties == null ? department.duties() : duties,
                    aliases == null ? department.aliases() : aliases,
                    kind == null ? department.kind() : kind,
                    retired == null ? department.retired() : retired);
        }
    }
}
