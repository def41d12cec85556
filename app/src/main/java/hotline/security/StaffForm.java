package hotline.security;

import hotline.directory.StaffMember;
import hotline.security.StaffController.MemberChange;
import hotline.security.StaffController.NewMember;
import hotline.shared.DepartmentKey;
import hotline.shared.Folding;
import hotline.shared.Ids;
import hotline.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form of one member of staff, as it was typed.
 *
 * @param key one per form shown; it becomes a new member's id, so that a form sent twice makes one account
 * @param version of the member that the form was filled from
 * @param password of a new member; the program makes one up where it is blank
 */
record StaffForm(
        @Nullable String key,
        @Nullable String version,
        @Nullable String division,
        @Nullable String username,
        @Nullable String name,
        @Nullable String department,
        @Nullable List<String> roles,
        @Nullable String password) {

    StaffForm {
        division = Folding.codeOrNull(division);
        department = Folding.codeOrNull(department);
    }

    static StaffForm blank(String division) {
        return new StaffForm(Ids.next().toString(), "", division, "", "", "", List.of(), "");
    }

    static StaffForm of(StaffMember member) {
        return new StaffForm(
                "",
                Integer.toString(member.version()),
                member.divisionCode(),
                member.username(),
                member.name(),
                member.department() == null ? "" : member.department().code(),
                member.roles().stream().map(Role::code).toList(),
                "");
    }

    /** The form as it was typed, but for whoever has seen that version by now. */
    StaffForm seen(int newer) {
        return new StaffForm(key, Integer.toString(newer), division, username, name, department, roles, "");
    }

    UUID id() {
        try {
            return UUID.fromString(text(key));
        } catch (IllegalArgumentException noKey) {
            return Ids.next();
        }
    }

    boolean hasPassword() {
        return !text(password).isEmpty();
    }

    public boolean has(String role) {
        return roles != null && roles.contains(role);
    }

    NewMember added(String given) {
        return new NewMember(
                Folding.code(text(username)).toLowerCase(Locale.ROOT),
                text(name).strip(),
                text(division).isBlank() ? null : division,
                text(department).isBlank() ? null : department,
                chosen(),
                given);
    }

    MemberChange change() {
        return new MemberChange(text(name).strip(), text(department), chosen(), null);
    }

    /** The member as the form has it; unlike in the API, a blank department is none. */
    StaffMember applied(StaffMember member) {
        String code = Folding.code(text(department));
        DepartmentKey key = code.isEmpty() ? null : new DepartmentKey(member.divisionCode(), code);
        return new StaffMember(
                member.id(),
                member.username(),
                text(name).strip(),
                member.divisionCode(),
                key,
                chosen(),
                member.passwordHash(),
                member.retired(),
                member.version());
    }

    private Set<Role> chosen() {
        return Arrays.stream(Role.values()).filter(role -> has(role.code())).collect(Collectors.toSet());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String toString() {
        return "StaffForm[…]";
    }
}
