package hotline.request.search;

import hotline.request.RequestNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request whose part was taken from the reader's department, as a line of what it finds: nothing of how it stands now.
 *
 * @param title absent where the citizen's words have been erased
 * @param takenAt when the department's part ended
 */
public record FormerRequest(
        RequestNumber number, @Nullable String title, boolean erased, Instant receivedAt, Instant takenAt) {}
