package hotline.request;

import hotline.shared.DepartmentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A department's part in a handling cycle. */
public record Assignment(
        int number,
        int cycleNumber,
        DepartmentKey department,
        Instant dispatchedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant completedAt) {

    Assignment acknowledged(Instant at) {
        return new Assignment(number, cycleNumber, department, dispatchedAt, at, completedAt);
    }

    Assignment completed(Instant at) {
        return new Assignment(number, cycleNumber, department, dispatchedAt, acknowledgedAt, at);
    }
}
