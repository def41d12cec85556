package hotline.security.password;

import hotline.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account to try the program with.
 *
 * @param department of clerks and heads
 */
public record DemonstrationAccount(String username, Role role, @Nullable String department) {

    static final String DIVISION = "141122";

    /** In the order in which the sign-in page offers them: from the call to the figures. */
    public static final List<DemonstrationAccount> ALL = List.of(
            new DemonstrationAccount("demo-operator", Role.OPERATOR, null),
            new DemonstrationAccount("demo-clerk-015", Role.CLERK, "015"),
            new DemonstrationAccount("demo-head-015", Role.HEAD, "015"),
            new DemonstrationAccount("demo-supervisor", Role.SUPERVISOR, null),
            new DemonstrationAccount("demo-manager", Role.MANAGER, null),
            new DemonstrationAccount("demo-auditor", Role.AUDITOR, null),
            new DemonstrationAccount("demo-clerk-012", Role.CLERK, "012"),
            new DemonstrationAccount("demo-clerk-016", Role.CLERK, "016"),
            new DemonstrationAccount("demo-clerk-027", Role.CLERK, "027"));
}
