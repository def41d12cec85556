package hotline.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person or program that acts: a signed-in member of staff, or a part of the program that acts by itself.
 *
 * @param id the staff member's id, or the program part's name such as {@code system:import}
 * @param account the username, by which the program's log tells who acted; the id of who has none
 * @param name as shown in a timeline
 * @param divisionCode the division the actor belongs to
 * @param department the actor's department; present for clerks and heads
 */
public record Actor(
        String id,
        String account,
        String name,
        String divisionCode,
        Set<Role> roles,
        @Nullable DepartmentKey department) {

    private static final String PROGRAM = "system:";

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Somebody known by id alone. */
    public Actor(String id, String name, String divisionCode, Set<Role> roles, @Nullable DepartmentKey department) {
        this(id, id, name, divisionCode, roles, department);
    }

    /** A part of the program, acting in a division without any role. */
    public static Actor system(String part, String divisionCode) {
        return new Actor(PROGRAM + part, part, divisionCode, Set.of(), null);
    }

    /** Whether a part of the program acts, and no person. */
    public boolean isProgram() {
        return id.startsWith(PROGRAM);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... anyOf) {
        for (Role role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
