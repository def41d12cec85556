package hotline.supervision;

import hotline.request.RequestNumber;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A warning of a sweep that supervisors have not seen yet.
 *
 * @param step the code of what the clock runs for
 * @param department whose part it is; absent where the request has no lead
 * @param running whether the clock still runs; if not, somebody has seen to it in the meantime
 */
public record Warning(
        UUID id,
        RequestNumber number,
        WarningKind kind,
        String step,
        @Nullable DepartmentKey department,
        Instant dueAt,
        Instant raisedAt,
        boolean running) {}
