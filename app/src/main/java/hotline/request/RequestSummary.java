package hotline.request;

import hotline.shared.DepartmentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request as a line of a list; nothing of the caller is in it. */
public record RequestSummary(
        RequestNumber number,
        int version,
        RequestStatus status,
        Nature nature,
        Urgency urgency,
        @Nullable String subjectCode,
        String title,
        boolean secret,
        @Nullable DepartmentKey department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Instant completedAt) {}
