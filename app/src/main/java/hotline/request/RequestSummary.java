package hotline.request;

import hotline.deadline.Step;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line of a list; nothing of the caller is in it.
 *
 * @param title absent where the citizen's words have been erased
 * @param repeatCalls how often the caller called again about it
 * @param nextDueAt the limit of the clock that fails next, by which lists are in order; else its own deadline
 * @param nextStep what that clock runs for; absent where none can fail
 */
public record RequestSummary(
        RequestNumber number,
        int version,
        RequestStatus status,
        Nature nature,
        Urgency urgency,
        @Nullable String subjectCode,
        @Nullable String title,
        boolean erased,
        boolean secret,
        @Nullable DepartmentKey department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Instant completedAt,
        int repeatCalls,
        @Nullable Instant nextDueAt,
        @Nullable Step nextStep) {}
