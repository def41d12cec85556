package hotline.request.web;

import hotline.request.ServiceRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a correction would do to the deadline, shown before it is done. */
public record CorrectionPreview(@Nullable Instant dueBefore, @Nullable Instant dueAfter, boolean provisional) {

    static CorrectionPreview of(ServiceRequest before, ServiceRequest after) {
        return new CorrectionPreview(
                before.dueAt(), after.dueAt(), after.cycle().provisional());
    }

    /** Whether the deadline would move; public for the template. */
    public boolean isMoved() {
        return dueBefore == null ? dueAfter != null : !dueBefore.equals(dueAfter);
    }
}
