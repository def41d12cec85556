package hotline.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line of a list for people.
 *
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
        boolean secret,
        @Nullable String department,
        Instant receivedAt,
        @Nullable Instant dueAt,
        boolean provisional,
        @Nullable Remaining remaining) {}
