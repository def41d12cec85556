package hotline.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff with an account.
 *
 * @param username what the person signs in with, lower-case
 * @param department present for clerks; of the member's own division
 * @param passwordHash never leaves the program
 * @param retired may not sign in any more; the name stays in what the person did
 * @param version grows with each change
 */
public record StaffMember(
        UUID id,
        String username,
        String name,
        String divisionCode,
        @Nullable DepartmentKey department,
        Set<Role> roles,
        @JsonIgnore String passwordHash,
        boolean retired,
        int version)
        implements ReferenceEntry<StaffMember> {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    @Override
    public String code() {
        return id.toString();
    }

    @Override
    public StaffMember takingOver(StaffMember described) {
        return new StaffMember(
                id,
                username,
                described.name,
                divisionCode,
                described.department,
                described.roles,
                passwordHash,
                false,
                version);
    }

    @Override
    public StaffMember asRetired() {
        return new StaffMember(id, username, name, divisionCode, department, roles, passwordHash, true, version);
    }

    /** The member without a role. */
    public StaffMember without(Role role) {
        Set<Role> others = roles.stream().filter(other -> other != role).collect(Collectors.toSet());
        return new StaffMember(id, username, name, divisionCode, department, others, passwordHash, retired, version);
    }

    /** Tells whether this account would check itself: auditors read what administrators do. */
    public boolean hasBothDuties() {
        return roles.containsAll(Set.of(Role.ADMINISTRATOR, Role.AUDITOR));
    }

    StaffMember withPassword(String otherHash) {
        return new StaffMember(id, username, name, divisionCode, department, roles, otherHash, retired, version);
    }

    /** The person as the one who acts. */
    public Actor actor() {
        return new Actor(id.toString(), username, name, divisionCode, roles, department);
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + ", " + divisionCode + ", " + roles + "]";
    }
}
