package hotline.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line of a list for people.
 *
 * @param title or in its place that it has been erased
 * @param repeatCalls how often the caller called again about it
 * @param remaining how far the deadline is; absent where there is none or the request is completed
 */
public record RequestLine(
        String number,
        String spokenNumber,
        int version,
        RequestStatus status,
        Nature nature,
        boolean urgent,
        @Nullable String subject,
        String title,
        boolean erased,
        boolean secret,
        @Nullable String department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Remaining remaining,
        int repeatCalls) {}
