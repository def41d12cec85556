package hotline.security;

import hotline.directory.Jurisdiction;
import hotline.directory.Staff;
import hotline.directory.StaffMember;
import hotline.security.password.Passwords;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.DepartmentKey;
import hotline.shared.FoldedCode;
import hotline.shared.Folding;
import hotline.shared.Ids;
import hotline.shared.IfMatch;
import hotline.shared.Page;
import hotline.shared.Role;
import hotline.shared.check.PlainText;
import hotline.shared.check.Visible;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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

/** Members of staff and their accounts. */
@RestController
@RequestMapping("/api/v1/staff")
final class StaffController {

    private final Staff staff;
    private final Accounts accounts;
    private final Jurisdiction jurisdiction;

    StaffController(Staff staff, Accounts accounts, Jurisdiction jurisdiction) {
        this.staff = staff;
        this.accounts = accounts;
        this.jurisdiction = jurisdiction;
    }

    /** The members of a division; without one those of the caller's own. */
    @GetMapping
    @Allowed({Role.ADMINISTRATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "The staff of a division")
    Mono<Page<StaffMember>> list(
            @RequestParam(required = false) @FoldedCode @Nullable String division,
            @RequestParam(defaultValue = "false") boolean retired,
            Actor actor) {
        String whose = division == null ? actor.divisionCode() : division;
        return jurisdiction
                .require(actor, whose)
                .then(staff.ofDivision(whose, retired))
                .map(members -> new Page<>(members, null));
    }

    @GetMapping("/{id}")
    @Allowed({Role.ADMINISTRATOR, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(summary = "One member of staff")
    Mono<ResponseEntity<StaffMember>> get(@PathVariable UUID id, Actor actor) {
        return accounts.find(id, actor).map(member -> answer(HttpStatus.OK, member));
    }

    @PostMapping
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Makes an account for a member of staff")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<StaffMember>> create(@Valid @RequestBody NewMember member, Actor actor) {
        return accounts.create(member.in(Ids.next(), actor.divisionCode()), member.password(), actor)
                .map(created -> answer(HttpStatus.CREATED, created));
    }

    @PatchMapping("/{id}")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Changes a member of staff; what is absent stays as it is")
    Mono<ResponseEntity<StaffMember>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @Valid @RequestBody MemberChange change,
            Actor actor) {
        return accounts.change(id, IfMatch.version(seen), change::applied, actor)
                .map(member -> answer(HttpStatus.OK, member));
    }

    @PostMapping("/{id}/retire")
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Retires a member of staff and ends that person's sessions")
    Mono<ResponseEntity<StaffMember>> retire(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Actor actor) {
        return accounts.change(id, IfMatch.version(seen), StaffMember::asRetired, actor)
                .map(member -> answer(HttpStatus.OK, member));
    }

    /** Gives somebody a new password and signs that person out everywhere. */
    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMINISTRATOR)
    @Operation(summary = "Gives somebody a new password and signs that person out everywhere")
    Mono<Void> resetPassword(@PathVariable UUID id, @Valid @RequestBody NewPassword password, Actor actor) {
        return accounts.resetPassword(id, password.password(), actor);
    }

    /** Changes the caller's own password and signs the caller out everywhere. */
    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed
    @Operation(summary = "Changes the caller's own password and signs the caller out everywhere")
    Mono<Void> changeOwnPassword(@Valid @RequestBody OwnPassword change, Actor actor) {
        return accounts.changeOwnPassword(change.current(), change.password(), actor);
    }

    private static ResponseEntity<StaffMember> answer(HttpStatus status, StaffMember member) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.etag(member.version()))
                .body(member);
    }

    record NewMember(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,49}") String username,
            @Visible @PlainText @Size(max = 50) String name,
            @Nullable String divisionCode,
            @Nullable String department,
            @NotEmpty Set<Role> roles,
            @NotBlank @Size(min = Passwords.SHORTEST, max = 72) String password) {
        NewMember {
            divisionCode = Folding.codeOrNull(divisionCode);
            department = Folding.codeOrNull(department);
        }

        StaffMember in(UUID id, String ownDivision) {
            String division = divisionCode == null ? ownDivision : divisionCode;
            DepartmentKey key = department == null ? null : new DepartmentKey(division, department);
            return new StaffMember(id, username, name, division, key, roles, "", false, 1);
        }
    }

    /** The fields to change; an absent field stays as it is; {@code retired: false} brings a retired member back. */
    record MemberChange(
            @Visible(optional = true) @PlainText @Size(max = 50) @Nullable String name,
            @Nullable String department,
            @Size(min = 1) @Nullable Set<Role> roles,
            @Nullable Boolean retired) {
        MemberChange {
            department = Folding.codeOrNull(department);
        }

        StaffMember applied(StaffMember member) {
            return new StaffMember(
                    member.id(),
                    member.username(),
                    name == null ? member.name() : name,
                    member.divisionCode(),
                    department == null ? member.department() : new DepartmentKey(member.divisionCode(), department),
                    roles == null ? member.roles() : roles,
                    member.passwordHash(),
                    retired == null ? member.retired() : retired,
                    member.version());
        }
    }

    record NewPassword(@NotBlank @Size(min = Passwords.SHORTEST, max = 72) String password) {}

    record OwnPassword(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(min = Passwords.SHORTEST, max = 72) String password) {}
}
